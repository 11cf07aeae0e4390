package vn.sipas.bench.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer that text is added to, reused for each record. */
final class Bytes {

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private byte[] buffer = new byte[1024];

	private int length;

	void clear() {
		this.length = 0;
	}

	Bytes add(byte[] text) {
		room(text.length);
		System.arraycopy(text, 0, this.buffer, this.length, text.length);
		this.length += text.length;
		return this;
	}

	Bytes add(char ascii) {
		room(1);
		this.buffer[this.length++] = (byte) ascii;
		return this;
	}

	Bytes number(int number) {
		return (number < 10) ? add((char) ('0' + number)) : add(ascii(Integer.toString(number)));
	}

	Bytes hex(long value, int digits) {
		room(digits);
		for (int digit = digits - 1; digit >= 0; digit--) {
			this.buffer[this.length++] = HEX[(int) (value >>> (4 * digit)) & 15];
		}
		return this;
	}

	// Written over the last character, as what follows a list is known only behind it.
	Bytes close(char bracket) {
		this.buffer[this.length - 1] = (byte) bracket;
		return this;
	}

	Bytes digits(int twoDigits) {
		return add((char) ('0' + twoDigits / 10)).add((char) ('0' + twoDigits % 10));
	}

	void put(int place, char ascii) {
		this.buffer[place] = (byte) ascii;
	}

	int length() {
		return this.length;
	}

	byte[] toArray() {
		return Arrays.copyOf(this.buffer, this.length);
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private void room(int more) {
		if (this.length + more > this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, 2 * (this.length + more));
		}
	}

}
