package vn.sipas.ranking.deadletter;

import java.time.Duration;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import vn.sipas.ranking.log.Topics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How dead letters are kept. */
@Configuration(proxyBeanMethods = false)
class DeadLetterTopic {

	private static final Duration RETENTION = Duration.ofDays(90);

	// They are read at once.
	private static final Duration REPLAYS_STAY = Duration.ofDays(1);

	// A wave's definition is the largest record that may end here.
	private static final int LARGEST = 9 << 20;

	// As the topics that are read have at least; more are added once they are seen.
	static final int PARTITIONS = 4;

	@Bean
	NewTopic topicOfDeadLetters(Topics topics) {
		return of(topics, PARTITIONS);
	}

	static NewTopic of(Topics topics, int partitions) {
		return topics.named(DeadLetters.TOPIC, partitions)
			.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
			.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()))
			.config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST))
			.build();
	}

	@Bean
	NewTopic topicOfReplays(Topics topics) {
		return topics.named(DeadLetters.REPLAYS, 1)
			.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
			.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(REPLAYS_STAY.toMillis()))
			.config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST))
			.build();
	}

}
