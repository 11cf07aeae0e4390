package vn.sipas.scoring.topology;

import java.time.Duration;

/**
 * How fast what has changed is passed on.
 *
 * @param flushInterval how long a change may wait in both stages together, under load
 * @param patience how long a response waits for its wave
 */
public record ScoringPace(Duration flushInterval, Duration patience) {

	private static final Duration LONGEST_TICK = Duration.ofMillis(100);

	/**
	 * How long one stage waits at least between two flushes.
	 * @return half of the interval
	 */
	Duration pause() {
		return this.flushInterval.dividedBy(2);
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
