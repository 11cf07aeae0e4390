package vn.sipas.ranking.log;

import org.apache.kafka.common.config.TopicConfig;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.stereotype.Component;

/** How a topic of this service is kept, whatever it holds. */
@Component
@EnableConfigurationProperties(TopicProperties.class)
public class Topics {

	// From this many brokers on, one may be away while two must have a record.
	private static final int SAFE_FACTOR = 3;

	private final short replicationFactor;

	Topics(TopicProperties properties) {
		this.replicationFactor = properties.replicationFactor();
	}

	/**
	 * A topic that is on as many brokers as the installation asks for.
	 * @param name the topic's name
	 * @param partitions number of its partitions
	 * @return what more can be said of it
	 */
	public TopicBuilder named(String name, int partitions) {
		return TopicBuilder.name(name)
			.partitions(partitions)
			.replicas(this.replicationFactor)
			// One broker may be away, and what was taken is on two at least.
			.config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, (this.replicationFactor < SAFE_FACTOR) ? "1" : "2");
	}

	/**
	 * A topic of which the last record of each key is kept for good.
	 * @param name the topic's name
	 * @param partitions number of its partitions
	 * @return what more can be said of it
	 */
	public TopicBuilder compacted(String name, int partitions) {
		return named(name, partitions).compact();
	}

}
