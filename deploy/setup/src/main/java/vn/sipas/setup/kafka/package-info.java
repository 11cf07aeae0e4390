/**
 * Gives a broker the topics, users and rights that the manifests say.
 */
@NullMarked
package vn.sipas.setup.kafka;

import org.jspecify.annotations.NullMarked;
