/**
 * The way to Kafka: settings, topics, health, and a publisher whose waiting records are
 * bounded.
 */
@NullMarked
package vn.sipas.intake.kafka;

import org.jspecify.annotations.NullMarked;
