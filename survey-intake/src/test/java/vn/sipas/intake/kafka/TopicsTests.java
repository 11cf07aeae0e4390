package vn.sipas.intake.kafka;

import java.time.Duration;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTests {

	@ParameterizedTest
	@ValueSource(ints = { 3, 5 })
	void askForTwoHoldersOfEachRecordWhereThreeBrokersHoldATopic(int replicationFactor) {
		assertThat(Topics.topics(properties(replicationFactor), 4)).hasSize(6).allSatisfy((topic) -> {
			assertThat(topic.configs()).containsEntry("min.insync.replicas", "2");
			assertThat(topic.replicationFactor()).isEqualTo((short) replicationFactor);
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void leaveThatToTheBrokersWhereFewerDo(int replicationFactor) {
		assertThat(Topics.topics(properties(replicationFactor), 4))
			.allSatisfy((topic) -> assertThat(topic.configs()).doesNotContainKey("min.insync.replicas"));
	}

	@Test
	void keepTheLastRecordOfEachKeyExceptOfWhatIsNoState() {
		assertThat(Topics.topics(properties(1), 7)).allSatisfy((topic) -> assertThat(topic.configs())
			.containsEntry("cleanup.policy", topic.name().equals(Topics.AUDIT) ? "delete" : "compact"));
	}

	@Test
	void putDecisionsBesideTheirResponses() {
		assertThat(Topics.topics(properties(1), 7)).filteredOn((topic) -> topic.numPartitions() == 7)
			.extracting(NewTopic::name)
			.containsExactly(Topics.RESPONSES, Topics.REVIEWS);
	}

	@Test
	void eraseWhatWasWithdrawnWithinTheTimeThatIsSet() {
		assertThat(Topics.topics(properties(1), 4)).filteredOn((topic) -> topic.name().equals(Topics.RESPONSES))
			.singleElement()
			.satisfies((topic) -> assertThat(topic.configs()).containsEntry("min.compaction.lag.ms", "864000000")
				.containsEntry("max.compaction.lag.ms", "1036800000")
				.containsEntry("segment.ms", "43200000"));
	}

	@Test
	void eraseDecisionsWithinTwoDays() {
		assertThat(Topics.topics(properties(1), 4)).filteredOn((topic) -> topic.name().equals(Topics.REVIEWS))
			.singleElement()
			.satisfies((topic) -> assertThat(topic.configs()).containsEntry("max.compaction.lag.ms", "86400000"));
	}

	private static TopicProperties properties(int replicationFactor) {
		return new TopicProperties(replicationFactor, 4, Duration.ofDays(10));
	}

}
