package vn.sipas.bench.contestant;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** How often each of five answers was given to each criterion. */
final class LevelCounts {

	static final int LEVELS = 5;

	private int[] counts;

	private boolean changed;

	LevelCounts() {
		this.counts = new int[32 * LEVELS];
	}

	private LevelCounts(int[] counts) {
		this.counts = counts;
	}

	void add(int criterion, int answer, int times) {
		int place = criterion * LEVELS + answer - 1;
		if (place >= this.counts.length) {
			this.counts = Arrays.copyOf(this.counts, 2 * place);
		}
		this.counts[place] += times;
	}

	/** Notes a change. Returns whether it is the first since the last reset. */
	boolean touch() {
		boolean first = !this.changed;
		this.changed = true;
		return first;
	}

	void reset() {
		this.changed = false;
	}

	LevelCounts copy() {
		return new LevelCounts(this.counts.clone());
	}

	byte[] toBytes() {
		ByteBuffer bytes = ByteBuffer.allocate(this.counts.length * Integer.BYTES);
		bytes.asIntBuffer().put(this.counts);
		return bytes.array();
	}

	static LevelCounts of(byte[] bytes) {
		int[] counts = new int[bytes.length / Integer.BYTES];
		ByteBuffer.wrap(bytes).asIntBuffer().get(counts);
		return new LevelCounts(counts);
	}

}
