package vn.sipas.intake.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream, one at a time, in a buffer that is small until much comes. A
 * line that is longer than allowed is passed over and told.
 */
final class Lines {

	private static final int BUFFER = 256 << 10;

	private static final int FIRST_BUFFER = 8 << 10;

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private final InputStream in;

	private final int longest;

	private final int largestBuffer;

	private byte[] buffer = new byte[FIRST_BUFFER];

	private int from;

	private int length;

	private int next;

	private int end;

	private long number;

	private boolean tooLong;

	Lines(InputStream in, int longest) {
		this.in = in;
		this.longest = longest;
		this.largestBuffer = Math.max(BUFFER, 2 * longest);
	}

	/**
	 * Steps to the next line.
	 * @return false if there is none
	 * @throws IOException if the stream breaks off
	 */
	boolean next() throws IOException {
		this.from = this.next;
		this.tooLong = false;
		int at = this.from;
		while (true) {
			while (at < this.end && this.buffer[at] != '\n') {
				at++;
			}
			if (at < this.end) {
				found(at, at + 1);
				return true;
			}
			makeRoom();
			int read = this.in.read(this.buffer, this.end, this.buffer.length - this.end);
			if (read < 0) {
				boolean last = this.end > this.from || this.tooLong;
				found(this.end, this.end);
				return last;
			}
			at = this.end;
			this.end += read;
		}
	}

	private void makeRoom() {
		int held = this.end - this.from;
		// A carriage return and a byte order mark do not count.
		if (held > this.longest + 1 + BYTE_ORDER_MARK.length) {
			// Nothing needs to be known of it but that it is too long.
			this.tooLong = true;
			held = 0;
		}
		boolean isSmall = this.end == this.buffer.length && this.buffer.length < this.largestBuffer;
		byte[] into = isSmall ? new byte[Math.min(2 * this.buffer.length, this.largestBuffer)] : this.buffer;
		System.arraycopy(this.buffer, this.from, into, 0, held);
		this.buffer = into;
		this.from = 0;
		this.end = held;
	}

	private void found(int lineEnd, int nextLine) {
		this.number++;
		this.next = nextLine;
		this.length = lineEnd - this.from;
		if (this.length > 0 && this.buffer[lineEnd - 1] == '\r') {
			this.length--;
		}
		if (this.number == 1 && startsWithMark()) {
			this.from += BYTE_ORDER_MARK.length;
			this.length -= BYTE_ORDER_MARK.length;
		}
		this.tooLong |= this.length > this.longest;
	}

	private boolean startsWithMark() {
		boolean marked = this.length >= BYTE_ORDER_MARK.length;
		for (int i = 0; marked && i < BYTE_ORDER_MARK.length; i++) {
			marked = this.buffer[this.from + i] == BYTE_ORDER_MARK[i];
		}
		return marked;
	}

	/**
	 * The line's number.
	 * @return from 1
	 */
	long number() {
		return this.number;
	}

	/**
	 * Whether the line is longer than allowed; then its bytes are not to be had.
	 * @return whether it is
	 */
	boolean isTooLong() {
		return this.tooLong;
	}

	/**
	 * Whether there is nothing on the line.
	 * @return whether it is empty or has only spaces and tabs
	 */
	boolean isBlank() {
		for (int i = this.from; i < this.from + this.length; i++) {
			if (this.buffer[i] != ' ' && this.buffer[i] != '\t') {
				return false;
			}
		}
		return !this.tooLong;
	}

	byte[] buffer() {
		return this.buffer;
	}

	int from() {
		return this.from;
	}

	int length() {
		return this.length;
	}

}
