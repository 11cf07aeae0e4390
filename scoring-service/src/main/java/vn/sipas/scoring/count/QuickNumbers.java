package vn.sipas.scoring.count;

import java.util.Arrays;

/**
 * Finds numbers by several pieces of text without making strings of them. It only
 * remembers: what it does not know is looked for elsewhere, and where it has grown too
 * large it starts again.
 */
final class QuickNumbers {

	static final int UNKNOWN = -1;

	private static final int MOST = 1 << 17;

	private byte[][] keys = new byte[1024][];

	private int[] numbers = new int[1024];

	private int size;

	private byte[] key = new byte[256];

	private int length;

	private int hash;

	/** Begins with no piece. */
	QuickNumbers begin() {
		this.length = 0;
		return this;
	}

	/**
	 * Adds a piece.
	 * @param text where it is; it has no byte 0
	 * @param from where it begins
	 * @param pieceLength how long it is; 0 for none
	 */
	QuickNumbers piece(byte[] text, int from, int pieceLength) {
		if (this.length + pieceLength + 1 > this.key.length) {
			this.key = Arrays.copyOf(this.key, 2 * (this.length + pieceLength + 1));
		}
		System.arraycopy(text, from, this.key, this.length, pieceLength);
		this.length += pieceLength;
		this.key[this.length++] = 0;
		return this;
	}

	/** The number of the pieces, or {@link #UNKNOWN}. */
	int find() {
		this.hash = hashOfKey();
		int slot = slot();
		return (this.keys[slot] == null) ? UNKNOWN : this.numbers[slot];
	}

	/** Remembers a number of the pieces that were just looked for. */
	void remember(int number) {
		if (this.size >= MOST) {
			this.keys = new byte[1024][];
			this.numbers = new int[1024];
			this.size = 0;
		}
		else if (2 * this.size >= this.keys.length) {
			grow();
		}
		int slot = slot();
		if (this.keys[slot] == null) {
			this.keys[slot] = Arrays.copyOf(this.key, this.length);
			this.size++;
		}
		this.numbers[slot] = number;
	}

	private int slot() {
		int mask = this.keys.length - 1;
		int slot = spread(this.hash) & mask;
		while (this.keys[slot] != null && !isKey(this.keys[slot])) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private boolean isKey(byte[] other) {
		return other.length == this.length && Arrays.equals(other, 0, this.length, this.key, 0, this.length);
	}

	private void grow() {
		byte[][] before = this.keys;
		int[] numbersBefore = this.numbers;
		this.keys = new byte[2 * before.length][];
		this.numbers = new int[2 * before.length];
		int mask = this.keys.length - 1;
		for (int index = 0; index < before.length; index++) {
			if (before[index] != null) {
				int slot = spread(Arrays.hashCode(before[index])) & mask;
				while (this.keys[slot] != null) {
					slot = (slot + 1) & mask;
				}
				this.keys[slot] = before[index];
				this.numbers[slot] = numbersBefore[index];
			}
		}
	}

	private int hashOfKey() {
		int result = 1;
		for (int index = 0; index < this.length; index++) {
			result = 31 * result + this.key[index];
		}
		return result;
	}

	private static int spread(int value) {
		int mixed = value * 0x9E3779B9;
		return mixed ^ (mixed >>> 15);
	}

}
