package vn.sipas.scoring.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestoreProgressTests {

	private static final TopicPartition FIRST = new TopicPartition("sipas-scoring-counts-changelog", 0);

	private static final TopicPartition SECOND = new TopicPartition("sipas-scoring-counts-changelog", 1);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final RestoreProgress progress = new RestoreProgress(this.meters);

	@Test
	void tellsOfAllThatIsBeingReadBack() {
		this.progress.onRestoreStart(FIRST, "counts", 100, 1100);
		this.progress.onRestoreStart(SECOND, "counts", 0, 500);
		this.progress.onBatchRestored(FIRST, "counts", 399, 300);
		assertThat(this.progress.stretch()).isEqualTo(new RestoreProgress.Stretch(1500, 300));
		assertThat(remaining()).isEqualTo(1200);
		assertThat(restored()).isEqualTo(300);
		this.progress.onRestoreEnd(SECOND, "counts", 500);
		assertThat(this.progress.stretch()).isEqualTo(new RestoreProgress.Stretch(1000, 300));
	}

	@Test
	void isOverWhenAllIsThereOrAnotherInstanceGoesOn() {
		this.progress.onRestoreStart(FIRST, "counts", 0, 10);
		this.progress.onRestoreStart(SECOND, "counts", 0, 10);
		this.progress.onRestoreEnd(FIRST, "counts", 10);
		this.progress.onRestoreSuspended(SECOND, "counts", 4);
		assertThat(this.progress.stretch()).isEqualTo(new RestoreProgress.Stretch(0, 0));
		assertThat(remaining()).isZero();
	}

	// Compaction leaves gaps, and what was written meanwhile is read too.
	@Test
	void nothingRemainsWhereMoreWasReadThanThereSeemedToBe() {
		this.progress.onRestoreStart(FIRST, "counts", 0, 10);
		this.progress.onBatchRestored(FIRST, "counts", 12, 12);
		assertThat(remaining()).isZero();
	}

	private double remaining() {
		return this.meters.get("sipas.scoring.restore.remaining").gauge().value();
	}

	private double restored() {
		return this.meters.get("sipas.scoring.restored").counter().count();
	}

}
