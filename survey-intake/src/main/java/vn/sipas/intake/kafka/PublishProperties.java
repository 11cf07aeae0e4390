package vn.sipas.intake.kafka;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long, and how much of it, what was sent to Kafka may be waited for.
 *
 * @param timeout within it a request is answered, with 503 where Kafka has not
 * acknowledged (0.5 s to 5 min)
 * @param linger how long the producer waits for more records to send along: longer is
 * more throughput for batches and a slower answer for a single response
 * @param pendingRecords the most records that may wait for Kafka's acknowledgement
 * @param pendingSize the most bytes that may wait for Kafka's acknowledgement
 */
@Validated
@ConfigurationProperties("sipas.intake.publish")
public record PublishProperties(
		@DefaultValue("3s") @DurationMin(millis = 500) @DurationMax(minutes = 5) Duration timeout,
		@DefaultValue("1ms") @DurationMax(millis = 100) Duration linger,
		@DefaultValue("20000") @Min(1) int pendingRecords, @DefaultValue("32MB") DataSize pendingSize) {

	/**
	 * How long Kafka is waited for, so that the answer is out within the timeout.
	 * @return nine tenths of the timeout
	 */
	public Duration patience() {
		return this.timeout.multipliedBy(9).dividedBy(10);
	}

}
