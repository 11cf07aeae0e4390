package vn.sipas.ranking.log;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this service's topics are made where they are missing.
 *
 * @param replicationFactor brokers that keep each partition
 */
@Validated
@ConfigurationProperties("sipas.topics")
record TopicProperties(@DefaultValue("1") @Min(1) short replicationFactor) {
}
