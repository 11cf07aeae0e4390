package vn.sipas.intake.kafka;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTests {

	@ParameterizedTest
	@ValueSource(ints = { 3, 5 })
	void askForTwoHoldersOfEachRecordWhereThreeBrokersHoldATopic(int replicationFactor) {
		assertThat(Topics.topics(new TopicProperties(replicationFactor, 4))).hasSize(2).allSatisfy((topic) -> {
			assertThat(topic.configs()).containsEntry("min.insync.replicas", "2");
			assertThat(topic.replicationFactor()).isEqualTo((short) replicationFactor);
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void leaveThatToTheBrokersWhereFewerDo(int replicationFactor) {
		assertThat(Topics.topics(new TopicProperties(replicationFactor, 4)))
			.allSatisfy((topic) -> assertThat(topic.configs()).doesNotContainKey("min.insync.replicas"));
	}

	@Test
	void keepTheLastRecordOfEachKey() {
		assertThat(Topics.topics(new TopicProperties(1, 7)))
			.allSatisfy((topic) -> assertThat(topic.configs()).containsEntry("cleanup.policy", "compact"))
			.anySatisfy((topic) -> assertThat(topic.numPartitions()).isEqualTo(7));
	}

}
