package vn.sipas.ranking.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * When it is tried again. Each pause is up to a fifth longer by chance, so that what
 * failed together does not come back together.
 */
final class Retries {

	/** Nobody is waited for longer, whatever they say. */
	static final Duration LONGEST = Duration.ofHours(24);

	private static final double CHANCE = 0.2;

	private final List<Duration> pauses;

	private final RandomGenerator random;

	Retries(List<Duration> pauses, RandomGenerator random) {
		this.pauses = pauses;
		this.random = random;
	}

	/**
	 * The pause after a failed attempt.
	 * @param attempts how many have failed, from 1
	 * @param asked for how long the receiver wants to be left alone; null if it does not
	 * say
	 * @return empty after the last attempt
	 */
	Optional<Duration> after(int attempts, @Nullable Duration asked) {
		if (attempts > this.pauses.size()) {
			return Optional.empty();
		}
		Duration pause = this.pauses.get(attempts - 1);
		Duration longer = pause.plusMillis((long) (pause.toMillis() * CHANCE * this.random.nextDouble()));
		if (asked == null || asked.compareTo(longer) <= 0) {
			return Optional.of(longer);
		}
		Duration most = (longer.compareTo(LONGEST) > 0) ? longer : LONGEST;
		return Optional.of((asked.compareTo(most) > 0) ? most : asked);
	}

}
