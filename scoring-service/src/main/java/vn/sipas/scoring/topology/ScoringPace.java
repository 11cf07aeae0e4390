package vn.sipas.scoring.topology;

import java.time.Duration;
import java.util.function.LongSupplier;

import vn.sipas.scoring.task.Rhythm;

/**
 * How fast what has changed is passed on.
 *
 * @param flushInterval how long a change may wait in both stages together, under load
 * @param patience how long a response waits for its wave
 * @param nanoTime tells how long passing on took
 */
public record ScoringPace(Duration flushInterval, Duration patience, LongSupplier nanoTime) {

	private static final Duration LONGEST_TICK = Duration.ofMillis(100);

	public ScoringPace(Duration flushInterval, Duration patience) {
		this(flushInterval, patience, System::nanoTime);
	}

	/**
	 * How often one stage passes on what has changed.
	 * @return half of the interval
	 */
	Rhythm rhythm() {
		return new Rhythm(this.flushInterval.dividedBy(2), this.nanoTime);
	}

	/**
	 * How often a stage looks whether there is something to flush. After a rest it is
	 * flushed at the next look, so a lone response does not wait for the interval.
	 * @return a tenth of a second, or less where the interval asks for it
	 */
	Duration tick() {
		Duration quarter = this.flushInterval.dividedBy(4);
		return (quarter.compareTo(LONGEST_TICK) < 0) ? quarter : LONGEST_TICK;
	}

}
