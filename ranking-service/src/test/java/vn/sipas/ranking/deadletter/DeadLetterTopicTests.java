package vn.sipas.ranking.deadletter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterTopicTests {

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "3, 2", "5, 2" })
	void aLetterIsOnTwoBrokersWhereOneMayBeAway(short replicationFactor, String inSync) {
		assertThat(DeadLetterTopic.topic(replicationFactor).configs()).containsEntry("min.insync.replicas", inSync);
		assertThat(DeadLetterTopic.topic(replicationFactor).replicationFactor()).isEqualTo(replicationFactor);
	}

}
