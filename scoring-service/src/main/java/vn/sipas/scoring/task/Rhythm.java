package vn.sipas.scoring.task;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How often a stage passes things on, and how much of its thread's time that may take: a
 * quarter where the thread has other things to do, most of it where it has not.
 */
public final class Rhythm {

	private static final long MOST_NANOS = 100_000_000;

	private final Duration pause;

	private final LongSupplier nanoTime;

	private final LongSupplier cpuTime;

	private long end;

	private long cpuAtEnd;

	private long rest;

	/**
	 * Goes by the machine's clocks.
	 * @param pause how long to wait at least between two times
	 */
	public Rhythm(Duration pause) {
		this(pause, System::nanoTime, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
	}

	/**
	 * Goes by a clock of its own.
	 * @param pause how long to wait at least between two times
	 * @param nanoTime tells how long passing on took
	 */
	public Rhythm(Duration pause, LongSupplier nanoTime) {
		this(pause, nanoTime, () -> 0);
	}

	/**
	 * Begins rested.
	 * @param pause how long to wait at least between two times
	 * @param nanoTime tells how long passing on took
	 * @param cpuTime tells how long this thread has worked, in nanoseconds
	 */
	Rhythm(Duration pause, LongSupplier nanoTime, LongSupplier cpuTime) {
		this.pause = pause;
		this.nanoTime = nanoTime;
		this.cpuTime = cpuTime;
		this.end = nanoTime.getAsLong();
	}

	/**
	 * A pace.
	 * @param slower how many times the pause it keeps
	 * @return a new pace, which shares this time with the others
	 */
	public Pace pace(int slower) {
		return new Pace(this.pause.multipliedBy(slower), this);
	}

	boolean isRested() {
		return this.nanoTime.getAsLong() - this.end >= this.rest;
	}

	/**
	 * Does something, and rests after it.
	 * @param work what happens, until it is told that its time is over
	 * @return whether its time was over
	 */
	boolean spend(Consumer<BooleanSupplier> work) {
		long started = this.nanoTime.getAsLong();
		boolean busy = 2 * (this.cpuTime.getAsLong() - this.cpuAtEnd) > started - this.end;
		work.accept(() -> isOver(started));
		boolean over = isOver(started);
		this.end = this.nanoTime.getAsLong();
		this.cpuAtEnd = this.cpuTime.getAsLong();
		long taken = this.end - started;
		this.rest = busy ? 3 * taken : taken / 4;
		return over;
	}

	private boolean isOver(long started) {
		return this.nanoTime.getAsLong() - started > MOST_NANOS;
	}

}
