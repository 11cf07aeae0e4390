package vn.sipas.intake.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far each partition has been read, and waiting for it.
 */
final class Positions {

	private final Map<Integer, Long> next = new HashMap<>();

	private final Lock lock = new ReentrantLock();

	private final Condition moved = this.lock.newCondition();

	void advance(int partition, long position) {
		this.lock.lock();
		try {
			this.next.merge(partition, position, Math::max);
			this.moved.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean reached(Map<Integer, Long> ends) {
		this.lock.lock();
		try {
			return ends.entrySet()
				.stream()
				.allMatch((end) -> this.next.getOrDefault(end.getKey(), 0L) >= end.getValue());
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until everything before the given offsets has been read.
	 * @param ends offset by partition
	 * @param deadline how long to wait
	 * @return whether it has been read
	 * @throws InterruptedException if the thread is interrupted
	 */
	boolean await(Map<Integer, Long> ends, Deadline deadline) throws InterruptedException {
		this.lock.lock();
		try {
			while (!reached(ends)) {
				if (this.moved.awaitNanos(deadline.nanos()) <= 0) {
					return false;
				}
			}
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

}
