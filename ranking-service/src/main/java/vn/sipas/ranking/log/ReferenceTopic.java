package vn.sipas.ranking.log;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How what people enter for reference is kept: the last of each key, for good. */
@Configuration(proxyBeanMethods = false)
public class ReferenceTopic {

	/** The topic's name. */
	public static final String NAME = "sipas.reference.v1";

	// Whole tables are read again at once, and few are ever entered.
	private static final int PARTITIONS = 4;

	@Bean
	NewTopic topicOfReference(Topics topics) {
		return topics.compacted(NAME, PARTITIONS).build();
	}

}
