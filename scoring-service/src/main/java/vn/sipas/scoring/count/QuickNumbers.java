package vn.sipas.scoring.count;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds numbers by several pieces of text without making strings of them. It only
 * remembers: what it does not know is looked for elsewhere, and where it has grown too
 * large it starts again. A slot has a hash, which tells most others apart, and the place
 * of what is remembered: number, length and text side by side.
 */
final class QuickNumbers {

	static final int UNKNOWN = -1;

	private static final int MOST = 1 << 17;

	private static final int SMALLEST = 1024;

	private static final int HEAD = 2 * Integer.BYTES;

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

	private long[] slots = new long[SMALLEST];

	private byte[] texts = new byte[SMALLEST];

	// No text begins at 0, which is the place in an empty slot.
	private int end = 1;

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
		int room = this.length + pieceLength + 1 + Long.BYTES;
		if (room > this.key.length) {
			this.key = Arrays.copyOf(this.key, 2 * room);
		}
		System.arraycopy(text, from, this.key, this.length, pieceLength);
		this.length += pieceLength;
		this.key[this.length++] = 0;
		return this;
	}

	/** The number of the pieces, or {@link #UNKNOWN}. */
	int find() {
		this.hash = hashOfKey();
		long found = this.slots[slot()];
		return (found == 0) ? UNKNOWN : (int) INTS.get(this.texts, place(found));
	}

	/** Remembers a number of the pieces that were just looked for. */
	void remember(int number) {
		if (this.size >= MOST) {
			this.slots = new long[SMALLEST];
			this.end = 1;
			this.size = 0;
		}
		else if (2 * this.size >= this.slots.length) {
			grow();
		}
		int slot = slot();
		if (this.slots[slot] == 0) {
			this.slots[slot] = (long) this.hash << Integer.SIZE | append();
			this.size++;
		}
		INTS.set(this.texts, place(this.slots[slot]), number);
	}

	private int append() {
		int from = this.end;
		this.end += HEAD + this.length;
		if (this.end > this.texts.length) {
			this.texts = Arrays.copyOf(this.texts, 2 * this.end);
		}
		INTS.set(this.texts, from + Integer.BYTES, this.length);
		System.arraycopy(this.key, 0, this.texts, from + HEAD, this.length);
		return from;
	}

	private int slot() {
		int mask = this.slots.length - 1;
		int slot = this.hash & mask;
		while (this.slots[slot] != 0 && !isKey(this.slots[slot])) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private boolean isKey(long other) {
		if ((int) (other >>> Integer.SIZE) != this.hash) {
			return false;
		}
		int from = place(other);
		return (int) INTS.get(this.texts, from + Integer.BYTES) == this.length
				&& Arrays.equals(this.texts, from + HEAD, from + HEAD + this.length, this.key, 0, this.length);
	}

	private static int place(long slot) {
		return (int) slot;
	}

	private void grow() {
		long[] before = this.slots;
		this.slots = new long[2 * before.length];
		int mask = this.slots.length - 1;
		for (long one : before) {
			if (one != 0) {
				int slot = (int) (one >>> Integer.SIZE) & mask;
				while (this.slots[slot] != 0) {
					slot = (slot + 1) & mask;
				}
				this.slots[slot] = one;
			}
		}
	}

	// Eight bytes at a time. What is behind the key's end is made zero first.
	private int hashOfKey() {
		LONGS.set(this.key, this.length, 0L);
		long result = this.length;
		for (int index = 0; index < this.length; index += Long.BYTES) {
			result = (result ^ (long) LONGS.get(this.key, index)) * 0x9E3779B97F4A7C15L;
			result ^= result >>> 32;
		}
		return (int) (result ^ (result >>> 15));
	}

}
