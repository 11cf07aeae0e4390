/**
 * Takes survey responses in by every transport, checks them, and publishes them to Kafka.
 */
@NullMarked
package vn.sipas.intake;

import org.jspecify.annotations.NullMarked;
