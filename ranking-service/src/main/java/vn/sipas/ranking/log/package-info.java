/**
 * What this service itself tells Kafka: the topics that it makes, and events that are
 * taken once they are acknowledged.
 */
@NullMarked
package vn.sipas.ranking.log;

import org.jspecify.annotations.NullMarked;
