package vn.sipas.scoring.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link PackedWriter} wrote, in the same order. */
public final class PackedReader {

	private final byte[] bytes;

	private int position;

	public PackedReader(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads the number that tells how the rest is laid out.
	 * @param known the only format that the caller can read
	 * @param what what is being read, for the message
	 * @return this
	 * @throws IllegalStateException if it was written in another format
	 */
	public PackedReader format(int known, String what) {
		long found = number();
		if (found != known) {
			throw new IllegalStateException(
					"%s was stored in format %d, and only format %d can be read here".formatted(what, found, known));
		}
		return this;
	}

	public long number() {
		long value = 0;
		for (int shift = 0;; shift += 7) {
			byte next = this.bytes[this.position++];
			value |= (next & 0x7FL) << shift;
			if (next >= 0) {
				return value;
			}
		}
	}

	public int smallNumber() {
		return Math.toIntExact(number());
	}

	public long signed() {
		long value = number();
		return (value >>> 1) ^ -(value & 1);
	}

	public byte[] raw(int length) {
		byte[] value = Arrays.copyOfRange(this.bytes, this.position, this.position + length);
		this.position += length;
		return value;
	}

	public byte[] block() {
		return raw(smallNumber());
	}

	public String text() {
		return new String(block(), StandardCharsets.UTF_8);
	}

	public boolean isAtEnd() {
		return this.position >= this.bytes.length;
	}

}
