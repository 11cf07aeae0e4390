package vn.sipas.scoring.count;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds numbers by several pieces of text without making strings of them. It only
 * remembers: what it does not know is looked for elsewhere, and where it has grown too
 * large it starts again.
 */
final class QuickNumbers {

	static final int UNKNOWN = -1;

	private static final int MOST = 1 << 17;

	private static final int SMALLEST = 1024;

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private byte[][] keys = new byte[SMALLEST][];

	/** The keys' hashes, 0 where there is none: most others are told apart by these. */
	private int[] hashes = new int[SMALLEST];

	private int[] numbers = new int[SMALLEST];

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
		if (this.length + pieceLength + 1 + Long.BYTES > this.key.length) {
			this.key = Arrays.copyOf(this.key, 2 * (this.length + pieceLength + 1) + Long.BYTES);
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
		return (this.hashes[slot] == 0) ? UNKNOWN : this.numbers[slot];
	}

	/** Remembers a number of the pieces that were just looked for. */
	void remember(int number) {
		if (this.size >= MOST) {
			resize(SMALLEST);
			this.size = 0;
		}
		else if (2 * this.size >= this.keys.length) {
			grow();
		}
		int slot = slot();
		if (this.hashes[slot] == 0) {
			this.size++;
		}
		set(slot, Arrays.copyOf(this.key, this.length), this.hash, number);
	}

	private int slot() {
		int mask = this.hashes.length - 1;
		int slot = this.hash & mask;
		while (this.hashes[slot] != 0 && (this.hashes[slot] != this.hash || !isKey(this.keys[slot]))) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private boolean isKey(byte[] other) {
		return Arrays.equals(other, 0, other.length, this.key, 0, this.length);
	}

	private void grow() {
		byte[][] keysBefore = this.keys;
		int[] hashesBefore = this.hashes;
		int[] numbersBefore = this.numbers;
		resize(2 * keysBefore.length);
		int mask = this.keys.length - 1;
		for (int index = 0; index < keysBefore.length; index++) {
			if (hashesBefore[index] != 0) {
				int slot = hashesBefore[index] & mask;
				while (this.hashes[slot] != 0) {
					slot = (slot + 1) & mask;
				}
				set(slot, keysBefore[index], hashesBefore[index], numbersBefore[index]);
			}
		}
	}

	private void resize(int slots) {
		this.keys = new byte[slots][];
		this.hashes = new int[slots];
		this.numbers = new int[slots];
	}

	private void set(int slot, byte[] itsKey, int itsHash, int number) {
		this.keys[slot] = itsKey;
		this.hashes[slot] = itsHash;
		this.numbers[slot] = number;
	}

	// Eight bytes at a time. What is behind the key's end is made zero first.
	private int hashOfKey() {
		LONGS.set(this.key, this.length, 0L);
		long result = this.length;
		for (int index = 0; index < this.length; index += Long.BYTES) {
			result = (result ^ (long) LONGS.get(this.key, index)) * 0x9E3779B97F4A7C15L;
			result ^= result >>> 32;
		}
		int mixed = (int) (result ^ (result >>> 15));
		return (mixed == 0) ? 1 : mixed;
	}

}
