package vn.sipas.scoring.topology;

import java.time.Duration;
import java.util.function.Function;

import vn.sipas.scoring.task.Rhythm;

/**
 * How fast what has changed is passed on.
 *
 * @param flushInterval how long a change may wait in both stages together, under load
 * @param patience how long a response waits for its wave
 * @param maker makes each stage's rhythm of its pause
 */
public record ScoringPace(Duration flushInterval, Duration patience, Function<Duration, Rhythm> maker) {

	private static final Duration LONGEST_TICK = Duration.ofMillis(100);

	public ScoringPace(Duration flushInterval, Duration patience) {
		this(flushInterval, patience, Rhythm::new);
	}

	/**
	 * How often one stage passes on what has changed.
	 * @return half of the interval
	 */
	Rhythm rhythm() {
		return this.maker.apply(this.flushInterval.dividedBy(2));
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
