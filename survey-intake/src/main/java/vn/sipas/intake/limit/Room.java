package vn.sipas.intake.limit;

import java.util.concurrent.Semaphore;

import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * The memory that bodies may take, all together. A response needs none of it, so that one
 * is taken also while others fill it.
 */
final class Room {

	/** What every body may have without asking: a response is a tenth of it. */
	static final int FREE = 16 << 10;

	/** The most that is held of one body: what is longer is read piece by piece. */
	static final int MOST = 512 << 10;

	private static final int UNIT = 8 << 10;

	private static final int PART_OF_HEAP = 16;

	private final Semaphore units;

	Room(long bytes) {
		this.units = new Semaphore((int) Math.min(Integer.MAX_VALUE, bytes / UNIT));
	}

	/**
	 * A sixteenth of the heap: reading a body takes up to three times its size.
	 * @return the room of this process
	 */
	static Room ofThisProcess() {
		return new Room(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
	}

	/**
	 * Begins a request's share.
	 * @return nothing yet, to be closed with the request
	 */
	Share share() {
		return new Share();
	}

	/**
	 * What one request takes.
	 */
	final class Share implements AutoCloseable {

		private int held;

		private long enough = FREE;

		/**
		 * Takes what a body needs, if that is more than it has.
		 * @param bytes how many came until now
		 * @throws ProblemException {@code overloaded} if there is no room
		 */
		void grow(long bytes) {
			if (bytes <= this.enough) {
				return;
			}
			int needed = (int) ((Math.min(bytes, MOST) - FREE + UNIT - 1) / UNIT);
			if (!Room.this.units.tryAcquire(needed - this.held)) {
				throw ProblemException.of(ProblemCode.OVERLOADED);
			}
			this.held = needed;
			this.enough = (bytes >= MOST) ? Long.MAX_VALUE : FREE + (long) this.held * UNIT;
		}

		@Override
		public void close() {
			Room.this.units.release(this.held);
			this.held = 0;
		}

	}

}
