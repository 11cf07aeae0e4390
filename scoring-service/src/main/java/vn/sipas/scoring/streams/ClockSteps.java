package vn.sipas.scoring.streams;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices that the machine's clock was set back. Kafka's clients go by it: until it is
 * again as late as it was, nothing is committed and a group hears nothing of its member.
 */
final class ClockSteps {

	// Small corrections, and what passes between the two looks.
	private static final Duration UNNOTICED = Duration.ofSeconds(5);

	private final LongSupplier clock;

	private final LongSupplier passed;

	private long difference;

	/**
	 * Looks at a clock for the first time.
	 * @param clock the time by the clock, in milliseconds
	 * @param passed the time that has passed since whenever, in nanoseconds; it is not
	 * set back
	 */
	ClockSteps(LongSupplier clock, LongSupplier passed) {
		this.clock = clock;
		this.passed = passed;
		this.difference = difference();
	}

	/** The machine's own. */
	static ClockSteps ofThisMachine() {
		return new ClockSteps(System::currentTimeMillis, System::nanoTime);
	}

	/**
	 * How far the clock was set back since it was last asked.
	 * @return more than five seconds, or nothing
	 */
	Duration back() {
		long before = this.difference;
		this.difference = difference();
		Duration back = Duration.ofMillis(before - this.difference);
		return (back.compareTo(UNNOTICED) > 0) ? back : Duration.ZERO;
	}

	private long difference() {
		return this.clock.getAsLong() - TimeUnit.NANOSECONDS.toMillis(this.passed.getAsLong());
	}

}
