package vn.sipas.ranking.log;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until readers see what was written to the log. */
public final class Arrival {

	private static final Duration LOOK = Duration.ofMillis(50);

	private Arrival() {
	}

	/**
	 * Looks again and again.
	 * @param patience how long
	 * @param seen whether it is there
	 * @return false if it is not there in time, or the thread is interrupted: what the
	 * log has will be there sooner or later
	 */
	public static boolean within(Duration patience, BooleanSupplier seen) {
		long until = System.nanoTime() + patience.toNanos();
		try {
			while (!seen.getAsBoolean()) {
				if (System.nanoTime() > until) {
					return false;
				}
				TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
