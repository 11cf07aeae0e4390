package vn.sipas.ranking.log;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How editions are kept: each part once, for good. */
@Configuration(proxyBeanMethods = false)
public class EditionTopic {

	/** The topic's name. */
	public static final String NAME = "sipas.editions.v1";

	private static final int PARTITIONS = 4;

	// As large as a wave's definition may be; units are far smaller.
	private static final int LARGEST = 9 << 20;

	@Bean
	NewTopic topicOfEditions(Topics topics) {
		return topics.compacted(NAME, PARTITIONS)
			.config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST))
			.build();
	}

}
