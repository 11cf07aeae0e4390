package vn.sipas.ranking.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a group of consumers is behind a topic.
 *
 * @param records how many records are not processed yet
 * @param age how long ago the oldest of them was published, zero if there is none
 */
public record Lag(long records, Duration age) {

	static Lag of(long records, Instant oldest, Instant now) {
		Duration age = Duration.between(oldest, now);
		// Clocks of other machines may be ahead of this one.
		return new Lag(records, (records == 0 || age.isNegative()) ? Duration.ZERO : age);
	}

}
