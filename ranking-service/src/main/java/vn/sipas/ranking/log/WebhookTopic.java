package vn.sipas.ranking.log;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How webhooks are kept: the last that was said of each, for good. */
@Configuration(proxyBeanMethods = false)
public class WebhookTopic {

	/** The topic's name. */
	public static final String NAME = "sipas.webhooks.v1";

	// There are few, and they seldom change.
	private static final int PARTITIONS = 1;

	@Bean
	NewTopic topicOfWebhooks(Topics topics) {
		return topics.compacted(NAME, PARTITIONS).build();
	}

}
