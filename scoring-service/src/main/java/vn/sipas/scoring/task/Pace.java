package vn.sipas.scoring.task;

import java.time.Duration;

/** Lets something happen at once after a rest, and never more often than it should. */
public final class Pace {

	private final long pauseMillis;

	private long last = Long.MIN_VALUE / 2;

	public Pace(Duration pause) {
		this.pauseMillis = pause.toMillis();
	}

	/**
	 * Asks whether enough time has passed, and if so counts from now on.
	 * @param now milliseconds since 1970
	 * @return true if it may happen now
	 */
	public boolean isDue(long now) {
		// A clock that was set back must not stop the pipeline until it has caught up.
		if (now >= this.last && now - this.last < this.pauseMillis) {
			return false;
		}
		this.last = now;
		return true;
	}

}
