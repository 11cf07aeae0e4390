package vn.sipas.bench.lab;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param records how many responses are counted
 * @param runs how often each contestant has its turn
 * @param seconds how long a rate is measured, in seconds
 * @param growth whether it is measured what grows with the responses
 */
public record Scale(int records, int runs, int seconds, boolean growth) {

	public static final Scale QUICK = new Scale(2_000_000, 2, 1, false);

	public static final Scale USUAL = new Scale(6_000_000, 3, 5, false);

	public static final Scale FULL = new Scale(10_000_000, 5, 10, true);

	public Scale {
		if (records < 1000 || runs < 1) {
			throw new IllegalArgumentException("At least 1000 records and one run are needed.");
		}
	}

	public Scale ofRecords(int other) {
		return new Scale(other, this.runs, this.seconds, this.growth);
	}

	public Scale ofRuns(int other) {
		return new Scale(this.records, other, this.seconds, this.growth);
	}

	/**
	 * How long something goes on before it is looked at.
	 * @return a time that is little beside the start of a process
	 */
	public Duration warmUp() {
		return Duration.ofMillis(isQuick() ? 700 : 1500);
	}

	/**
	 * How long a server is put to work before its turns.
	 * @return long enough for its code to be compiled
	 */
	public Duration firstWarmUp() {
		return Duration.ofSeconds(isQuick() ? 3 : 8);
	}

	/**
	 * Whether little time is to be spent.
	 * @return whether this is less than what is usual
	 */
	public boolean isQuick() {
		return this.seconds < USUAL.seconds();
	}

}
