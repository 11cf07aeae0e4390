package vn.sipas.intake.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made where they are missing. Topics that exist are left as they are.
 *
 * @param replicationFactor number of brokers that hold each topic
 * @param responsePartitions number of partitions of the topic of responses: the most
 * threads that can count them at once
 */
@Validated
@ConfigurationProperties("sipas.topics")
record TopicProperties(@DefaultValue("1") @Positive @Max(Short.MAX_VALUE) int replicationFactor,
		@DefaultValue("4") @Min(1) @Max(1024) int responsePartitions) {
}
