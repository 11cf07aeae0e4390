package vn.sipas.scoring.topology;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import vn.sipas.scoring.task.Rhythm;
import vn.sipas.scoring.task.Sweep;

/**
 * How fast what has changed is passed on.
 *
 * @param flushInterval how long a change may wait in both stages together, under load
 * @param patience how long a response waits for its wave
 * @param sweepEvery how often it is seen to it that what was deleted is so at the broker
 * @param quietAfter after how long without a record a partition has gone quiet
 * @param maker makes each stage's rhythm of its pause
 */
public record ScoringPace(Duration flushInterval, Duration patience, Duration sweepEvery, Duration quietAfter,
		Function<Duration, Rhythm> maker) {

	private static final Duration LONGEST_TICK = Duration.ofMillis(100);

	public ScoringPace(Duration flushInterval, Duration patience, Duration sweepEvery, Duration quietAfter) {
		this(flushInterval, patience, sweepEvery, quietAfter, Rhythm::new);
	}

	/**
	 * How often one stage passes on what has changed.
	 * @return half of the interval
	 */
	Rhythm rhythm() {
		return this.maker.apply(this.flushInterval.dividedBy(2));
	}

	/**
	 * What one stage clears now and then.
	 * @param stores its stores
	 * @return how often, and them
	 */
	Sweep sweep(String... stores) {
		return new Sweep(this.sweepEvery, this.quietAfter, List.of(stores));
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
