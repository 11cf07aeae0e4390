package vn.sipas.bench.live;

import java.util.Arrays;
import java.util.List;

/**
 * When changes were made, and how long each took to each reader. All changes add equally
 * many responses, so the sum of responses tells which of them has come.
 */
final class Arrivals {

	private final long base;

	private final int step;

	private final long[] made;

	// One thread writes.
	private final long[] nanos;

	private volatile int count;

	/**
	 * Of changes that have not been made yet.
	 * @param base the responses before the first change
	 * @param step how many each adds
	 * @param changes how many there will be
	 * @param readers how many readers each of them comes to
	 */
	Arrivals(long base, int step, int changes, int readers) {
		this.base = base;
		this.step = step;
		this.made = new long[changes];
		this.nanos = new long[changes * readers];
	}

	/** Notes that a change is about to be made. */
	void made(int change, long now) {
		this.made[change] = now;
	}

	/** Notes that a reader who had one sum has another. */
	void arrived(long before, long total, long now) {
		int from = change(before);
		int to = change(total);
		int next = this.count;
		for (int change = Math.max(0, from); change < to; change++) {
			this.nanos[next] = now - this.made[change];
			next++;
		}
		this.count = next;
	}

	/** How many changes a sum has. */
	private int change(long total) {
		return (int) Math.max(0, (total - this.base) / this.step);
	}

	/** Whether each change has come to each reader. */
	boolean areAll() {
		return this.count == this.nanos.length;
	}

	/** How many have come. */
	int count() {
		return this.count;
	}

	/**
	 * How long it took.
	 * @param first from which arrival on
	 * @return in nanoseconds, in the order of arrival
	 */
	List<Long> since(int first) {
		return Arrays.stream(this.nanos, first, this.count).boxed().toList();
	}

}
