package vn.sipas.scoring.streams;

import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class StreamsHealthTests {

	private static final TopicPartition PARTITION = new TopicPartition("sipas-scoring-counts-changelog", 0);

	private final RestoreProgress restore = new RestoreProgress(new SimpleMeterRegistry());

	private Optional<State> state = Optional.empty();

	private final StreamsHealth health = new StreamsHealth(() -> this.state, this.restore);

	@Test
	void waitsForTheBroker() {
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.health().getDetails()).containsEntry("waits", "broker");
	}

	@Test
	void tellsHowMuchOfTheStateHasBeenReadBack() {
		this.state = Optional.of(State.REBALANCING);
		this.restore.onRestoreStart(PARTITION, "counts", 0, 1500);
		this.restore.onBatchRestored(PARTITION, "counts", 299, 300);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.health().getDetails()).containsEntry("streams", "REBALANCING")
			.containsEntry("restored", 300L)
			.containsEntry("ofRecords", 1500L);
		this.restore.onRestoreEnd(PARTITION, "counts", 1500);
		this.state = Optional.of(State.RUNNING);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.health.health().getDetails()).doesNotContainKeys("restored", "ofRecords");
	}

	@Test
	void aLaterRebalanceLeavesItUpAndAnErrorDoesNot() {
		becomes(State.RUNNING, Status.UP);
		becomes(State.REBALANCING, Status.UP);
		becomes(State.PENDING_ERROR, Status.DOWN);
		becomes(State.REBALANCING, Status.DOWN);
	}

	private void becomes(State state, Status expected) {
		this.state = Optional.of(state);
		assertThat(this.health.health().getStatus()).as(state.name()).isEqualTo(expected);
	}

}
