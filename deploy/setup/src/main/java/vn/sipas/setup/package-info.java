/**
 * Sets Kafka and MongoDB up for the three services: keys, users, rights and topics.
 */
@NullMarked
package vn.sipas.setup;

import org.jspecify.annotations.NullMarked;
