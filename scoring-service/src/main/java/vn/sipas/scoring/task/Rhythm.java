package vn.sipas.scoring.task;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often a stage passes things on.
 *
 * @param pause how long to wait at least between two times
 * @param nanoTime tells how long passing on took
 */
public record Rhythm(Duration pause, LongSupplier nanoTime) {

	public Rhythm(Duration pause) {
		this(pause, System::nanoTime);
	}

	/**
	 * A pace.
	 * @param slower how many times the pause it keeps
	 * @return a new pace
	 */
	public Pace pace(int slower) {
		return new Pace(this.pause.multipliedBy(slower), this.nanoTime);
	}

}
