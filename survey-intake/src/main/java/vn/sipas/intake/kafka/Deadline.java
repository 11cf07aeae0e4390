package vn.sipas.intake.kafka;

import java.time.Duration;

/**
 * A moment until which something is waited for, however many steps it takes.
 *
 * @param nanoTime the moment, as {@link System#nanoTime()} counts
 */
public record Deadline(long nanoTime) {

	/**
	 * A deadline from now on.
	 * @param patience how long to wait
	 * @return the deadline
	 */
	public static Deadline in(Duration patience) {
		return new Deadline(System.nanoTime() + patience.toNanos());
	}

	/**
	 * The time that is left.
	 * @return nanoseconds, zero if the deadline has passed
	 */
	public long nanos() {
		return Math.max(0, this.nanoTime - System.nanoTime());
	}

	/**
	 * The time that is left.
	 * @return the time, zero if the deadline has passed
	 */
	public Duration left() {
		return Duration.ofNanos(nanos());
	}

}
