package vn.sipas.bench.contestant;

import java.util.Arrays;

/**
 * The key of a cell: unit, stratum and cluster, each behind a bar. One is filled again
 * and again to look others up.
 */
final class CellKey {

	private byte[] bytes = new byte[64];

	private int length;

	private int hash;

	void clear() {
		this.length = 0;
		this.hash = 1;
	}

	void add(byte[] from, int start, int count) {
		if (this.length + count + 1 > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, 2 * (this.length + count + 1));
		}
		System.arraycopy(from, start, this.bytes, this.length, count);
		this.length += count;
		this.bytes[this.length++] = '|';
		for (int at = start; at < start + count; at++) {
			this.hash = 31 * this.hash + from[at];
		}
		this.hash = 31 * this.hash + '|';
	}

	CellKey copy() {
		CellKey copy = new CellKey();
		copy.bytes = toBytes();
		copy.length = this.length;
		copy.hash = this.hash;
		return copy;
	}

	byte[] toBytes() {
		return Arrays.copyOf(this.bytes, this.length);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CellKey key && Arrays.equals(this.bytes, 0, this.length, key.bytes, 0, key.length);
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

}
