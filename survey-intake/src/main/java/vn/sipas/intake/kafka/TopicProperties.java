package vn.sipas.intake.kafka;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made where they are missing. Topics that exist are left as they are.
 *
 * @param replicationFactor number of brokers that hold each topic
 * @param responsePartitions number of partitions of the topic of responses: the most
 * threads that can count them at once
 * @param compactionLag how long superseded and withdrawn responses stay readable on their
 * topic before they are erased, within two days more: longer than a client could still be
 * retrying, and short enough for whoever asked to be erased
 */
@Validated
@ConfigurationProperties("sipas.topics")
record TopicProperties(@DefaultValue("1") @Positive @Max(Short.MAX_VALUE) int replicationFactor,
		@DefaultValue("4") @Min(1) @Max(1024) int responsePartitions,
		@DefaultValue("10d") @DurationMin(hours = 1) Duration compactionLag) {
}
