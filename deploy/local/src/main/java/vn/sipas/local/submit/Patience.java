package vn.sipas.local.submit;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long to go on trying. What is tried has to be idempotent.
 *
 * @param first the pause after the first failure; each further one is twice as long
 * @param longest the longest pause
 * @param total how long after the first failure to give up
 */
public record Patience(Duration first, Duration longest, Duration total) {

	/** Long enough for a service to be started again. */
	public static final Patience USUAL = new Patience(Duration.ofMillis(200), Duration.ofSeconds(5),
			Duration.ofSeconds(60));

	/**
	 * Tries until it succeeds.
	 * @param attempt what to try
	 * @param notice told the reason of the first failure
	 * @return the attempt's result
	 * @throws SubmitFailure if the time is over, or the thread was interrupted
	 */
	<T> T keepTrying(Attempt<T> attempt, Consumer<String> notice) {
		long giveUp = 0;
		Duration pause = this.first;
		while (true) {
			try {
				return attempt.run();
			}
			catch (TryAgain ex) {
				Duration wait = (ex.pause().compareTo(pause) > 0) ? ex.pause() : pause;
				if (giveUp == 0) {
					giveUp = System.nanoTime() + this.total.toNanos();
					notice.accept(ex.reason());
				}
				if (System.nanoTime() + wait.toNanos() > giveUp) {
					throw new SubmitFailure("Gave up after " + this.total.toSeconds() + " s: " + ex.reason() + ".", ex);
				}
				sleep(wait);
				pause = (pause.multipliedBy(2).compareTo(this.longest) < 0) ? pause.multipliedBy(2) : this.longest;
			}
		}
	}

	private static void sleep(Duration pause) {
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SubmitFailure("Submitting was interrupted.", ex);
		}
	}

	/**
	 * Something that may fail for a while.
	 *
	 * @param <T> its result
	 */
	@FunctionalInterface
	interface Attempt<T> {

		T run() throws TryAgain;

	}

}
