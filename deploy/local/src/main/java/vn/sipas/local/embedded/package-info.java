/**
 * A real Kafka broker and a store that speaks MongoDB's protocol, inside this process.
 */
@NullMarked
package vn.sipas.local.embedded;

import org.jspecify.annotations.NullMarked;
