package vn.sipas.intake.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is: everything up to a row is decided, and Kafka has what was accepted.
 *
 * @param state where it stands
 * @param rows how many rows the file has, 0 until that is known
 * @param read how many of them are decided
 * @param row the number of the last row that is decided
 * @param accepted rows that Kafka has; in a dry run, that could be taken
 * @param duplicates rows that say the same as an earlier one
 * @param rejected rows that were not taken
 * @param rejectedBytes how long the file of rejected rows is
 * @param millis for how long rows have been sent, in milliseconds
 * @param finishedAt when it was over
 * @param faults why the file as a whole was refused
 */
record Progress(State state, long rows, long read, long row, long accepted, long duplicates, long rejected,
		long rejectedBytes, long millis, @Nullable Instant finishedAt, List<Fault> faults) {

	static final Progress BEGIN = new Progress(State.WAITING, 0, 0, 0, 0, 0, 0, 0, 0, null, List.of());

	Progress as(State next) {
		return new Progress(next, this.rows, this.read, this.row, this.accepted, this.duplicates, this.rejected,
				this.rejectedBytes, this.millis, this.finishedAt, this.faults);
	}

	Progress checked(long found) {
		return new Progress(State.RUNNING, found, this.read, this.row, this.accepted, this.duplicates, this.rejected,
				this.rejectedBytes, this.millis, this.finishedAt, this.faults);
	}

	Progress over(State last, Instant when, List<Fault> why) {
		return new Progress(last, this.rows, this.read, this.row, this.accepted, this.duplicates, this.rejected,
				this.rejectedBytes, this.millis, when, List.copyOf(why));
	}

	/**
	 * The rate.
	 * @return rows a second
	 */
	double rowsPerSecond() {
		return (this.millis == 0) ? 0 : this.read * 1000.0 / this.millis;
	}

}
