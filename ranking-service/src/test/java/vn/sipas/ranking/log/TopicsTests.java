package vn.sipas.ranking.log;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTests {

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "3, 2", "5, 2" })
	void aRecordIsOnTwoBrokersWhereOneMayBeAway(short replicationFactor, String inSync) {
		NewTopic topic = new Topics(new TopicProperties(replicationFactor)).compacted("sipas.test.v1", 1).build();
		assertThat(topic.configs()).containsEntry("min.insync.replicas", inSync)
			.containsEntry("cleanup.policy", "compact");
		assertThat(topic.replicationFactor()).isEqualTo(replicationFactor);
	}

}
