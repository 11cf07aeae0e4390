package vn.sipas.scoring.task;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Lets something happen at once after a rest, and never more often than it should. */
public final class Pace {

	private final long pauseMillis;

	private final Rhythm rhythm;

	private boolean unfinished;

	private long last = Long.MIN_VALUE / 2;

	Pace(Duration pause, Rhythm rhythm) {
		this.pauseMillis = pause.toMillis();
		this.rhythm = rhythm;
	}

	/**
	 * Asks whether enough time has passed, and if so counts from now on. What was not
	 * finished the last time has only to wait for the stage to be rested.
	 * @param now milliseconds since 1970
	 * @return true if it may happen now
	 */
	public boolean isDue(long now) {
		// A clock that was set back must not stop the pipeline until it has caught up.
		boolean early = now >= this.last && now - this.last < this.pauseMillis;
		if ((early && !this.unfinished) || !this.rhythm.isRested()) {
			return false;
		}
		this.last = now;
		return true;
	}

	/**
	 * Does something, of which what takes too long has to leave the rest for the next
	 * time: a transaction that stays open for long would be given up by the broker.
	 * @param work what happens, until it is told that its time is over
	 */
	public void spend(Consumer<BooleanSupplier> work) {
		this.unfinished = this.rhythm.spend(work);
	}

}
