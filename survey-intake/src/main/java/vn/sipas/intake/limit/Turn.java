package vn.sipas.intake.limit;

import java.util.concurrent.locks.LockSupport;

/**
 * How long a request may have a processor. A virtual thread keeps it until it waits for
 * something, and one that reads what came long ago waits for nothing; so after a while it
 * waits, for no time at all. To yield would not do: who yields is put before those who
 * have not begun yet.
 */
public final class Turn {

	private static final long LONGEST_NANOS = 20_000_000;

	private long began = System.nanoTime();

	/**
	 * Lets others begin, if it is time. To be called now and then.
	 */
	public void end() {
		if (System.nanoTime() - this.began > LONGEST_NANOS) {
			LockSupport.parkNanos(1);
			this.began = System.nanoTime();
		}
	}

}
