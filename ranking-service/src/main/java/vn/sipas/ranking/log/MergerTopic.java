package vn.sipas.ranking.log;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How mergers of units are kept: the last of each pair of lists, for good. They have one
 * partition, so that whatever is said later has the higher offset.
 */
@Configuration(proxyBeanMethods = false)
public class MergerTopic {

	/** The topic's name. */
	public static final String NAME = "sipas.mergers.v1";

	// A whole pair of lists is one record, and a producer sends no larger one.
	private static final int LARGEST = 9 << 20;

	@Bean
	NewTopic topicOfMergers(Topics topics) {
		return topics.compacted(NAME, 1)
			.config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST))
			.build();
	}

}
