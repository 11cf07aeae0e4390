package vn.sipas.scoring.task;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lets something happen at once after a rest, and never more often than it should. */
public final class Pace {

	private static final long MOST_NANOS = 100_000_000;

	private final long pauseMillis;

	private final LongSupplier nanoTime;

	private long waitMillis;

	private long last = Long.MIN_VALUE / 2;

	public Pace(Duration pause) {
		this(pause, System::nanoTime);
	}

	Pace(Duration pause, LongSupplier nanoTime) {
		this.pauseMillis = pause.toMillis();
		this.waitMillis = this.pauseMillis;
		this.nanoTime = nanoTime;
	}

	/**
	 * Asks whether enough time has passed, and if so counts from now on.
	 * @param now milliseconds since 1970
	 * @return true if it may happen now
	 */
	public boolean isDue(long now) {
		// A clock that was set back must not stop the pipeline until it has caught up.
		if (now >= this.last && now - this.last < this.waitMillis) {
			return false;
		}
		this.last = now;
		return true;
	}

	/**
	 * Does something, and then rests so long that it takes half of the time at most,
	 * however much there is to do. What takes too long has to leave the rest for the next
	 * time, which comes after that rest: a transaction that stays open for long would be
	 * given up by the broker.
	 * @param work what happens, until it is told that its time is over
	 */
	public void spend(Consumer<BooleanSupplier> work) {
		long started = this.nanoTime.getAsLong();
		work.accept(() -> this.nanoTime.getAsLong() - started > MOST_NANOS);
		long taken = this.nanoTime.getAsLong() - started;
		long rest = TimeUnit.NANOSECONDS.toMillis(2 * taken);
		this.waitMillis = (taken > MOST_NANOS) ? rest : Math.max(this.pauseMillis, rest);
	}

}
