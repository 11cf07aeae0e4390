package vn.sipas.bench.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting. */
public final class Pause {

	private Pause() {
	}

	public static void of(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits until something is so.
	 * @param what for the message
	 * @param patience how long
	 * @param between how long between two looks
	 * @param condition what is waited for
	 * @throws IllegalStateException if it is not so in time
	 */
	public static void until(String what, Duration patience, Duration between, BooleanSupplier condition) {
		long end = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(what + " was waited for in vain, for " + patience.toSeconds() + " s");
			}
			of(between);
		}
	}

}
