package vn.sipas.intake.kafka;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Room for what waits for Kafka, by number and by bytes.
 */
final class Room {

	private final int mostRecords;

	private final int mostBytes;

	private final Semaphore records;

	private final Semaphore bytes;

	Room(int records, long bytes) {
		this.mostRecords = Math.max(1, records);
		this.mostBytes = Math.clamp(bytes, 1, Integer.MAX_VALUE);
		this.records = new Semaphore(this.mostRecords);
		this.bytes = new Semaphore(this.mostBytes);
	}

	/**
	 * Takes room for a record.
	 * @param size its bytes; what is larger than all the room takes all of it
	 * @param deadline how long to wait for room
	 * @return whether there was room
	 * @throws InterruptedException if the thread is interrupted
	 */
	boolean take(int size, Deadline deadline) throws InterruptedException {
		if (!this.records.tryAcquire(deadline.nanos(), TimeUnit.NANOSECONDS)) {
			return false;
		}
		boolean taken = this.bytes.tryAcquire(bounded(size), deadline.nanos(), TimeUnit.NANOSECONDS);
		if (!taken) {
			this.records.release();
		}
		return taken;
	}

	/**
	 * Gives back what was taken.
	 * @param size the record's bytes
	 */
	void give(int size) {
		this.bytes.release(bounded(size));
		this.records.release();
	}

	int taken() {
		return this.mostRecords - this.records.availablePermits();
	}

	private int bounded(int size) {
		return Math.min(this.mostBytes, size);
	}

}
