package vn.sipas.scoring.streams;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made that are missing.
 *
 * @param replicationFactor number of brokers that keep each record, 1 to 9
 * @param scorePartitions number of partitions of the scores' topic, 1 to 1000
 */
@Validated
@ConfigurationProperties("sipas.topics")
public record TopicProperties(@Min(1) @Max(9) @DefaultValue("1") int replicationFactor,
		@Min(1) @Max(1000) @DefaultValue("4") int scorePartitions) {

	/**
	 * On how many brokers a record has to be before it counts as taken.
	 * @return two where there are three copies, so that one broker can die
	 */
	int minInSyncReplicas() {
		return (this.replicationFactor < 3) ? 1 : 2;
	}

}
