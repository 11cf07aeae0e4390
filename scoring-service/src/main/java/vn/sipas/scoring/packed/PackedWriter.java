package vn.sipas.scoring.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends numbers and texts to a byte array: small numbers take one byte. */
public final class PackedWriter {

	private byte[] bytes;

	private int size;

	public PackedWriter(int expectedSize) {
		this.bytes = new byte[expectedSize];
	}

	/**
	 * A number that is not negative as a rule: 7 bits a byte, low ones first.
	 * @param value any number; a negative one takes ten bytes
	 * @return this
	 */
	public PackedWriter number(long value) {
		reserve(10);
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			this.bytes[this.size++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.bytes[this.size++] = (byte) rest;
		return this;
	}

	/**
	 * A number of either sign.
	 * @param value any number; near zero it takes one byte
	 * @return this
	 */
	public PackedWriter signed(long value) {
		return number((value << 1) ^ (value >> 63));
	}

	public PackedWriter raw(byte[] value) {
		reserve(value.length);
		System.arraycopy(value, 0, this.bytes, this.size, value.length);
		this.size += value.length;
		return this;
	}

	/**
	 * Bytes with their length before them, so that what follows cannot be mistaken.
	 * @param value the bytes
	 * @return this
	 */
	public PackedWriter block(byte[] value) {
		return number(value.length).raw(value);
	}

	public PackedWriter text(String value) {
		return block(value.getBytes(StandardCharsets.UTF_8));
	}

	public byte[] toBytes() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	private void reserve(int more) {
		if (this.size + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.size + more, this.bytes.length * 2));
		}
	}

}
