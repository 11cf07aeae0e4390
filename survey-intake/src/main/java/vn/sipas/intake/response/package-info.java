/**
 * Responses: the rules that every one is held against, the events that they become, and
 * the one way to Kafka.
 */
@NullMarked
package vn.sipas.intake.response;

import org.jspecify.annotations.NullMarked;
