package vn.sipas.scoring.reader;

import java.util.Arrays;

/**
 * A place in JSON that moves from front to back. Zeros follow the JSON: no token has one,
 * so that nothing reads on behind the end and nobody has to look for it.
 */
final class Cursor {

	/** How many zeros follow. */
	static final int PADDING = 64;

	// Shorter than whatever a parser puts a limit to.
	private static final int LONGEST = 1 << 15;

	private byte[] bytes = new byte[1024];

	private int end;

	private int at;

	private boolean ascii;

	/** Begins with a value, unless it is too long. */
	boolean open(byte[] value) {
		if (value.length > LONGEST) {
			return false;
		}
		if (this.bytes.length < value.length + PADDING) {
			this.bytes = new byte[2 * value.length + PADDING];
		}
		System.arraycopy(value, 0, this.bytes, 0, value.length);
		Arrays.fill(this.bytes, value.length, value.length + PADDING, (byte) 0);
		this.end = value.length;
		this.at = 0;
		return true;
	}

	/** The value at its own offsets, and the padding. */
	byte[] bytes() {
		return this.bytes;
	}

	int at() {
		return this.at;
	}

	void moveTo(int place) {
		this.at = place;
	}

	boolean isAtEnd() {
		return this.at == this.end;
	}

	/** Goes behind one character, if it is the next. */
	boolean take(char expected) {
		if (this.bytes[this.at] == expected) {
			this.at++;
			return true;
		}
		return false;
	}

	/** Goes behind a comma and a blank that may follow. */
	boolean comma() {
		return take(',') && blank();
	}

	/** Goes behind a blank that may be there. */
	boolean blank() {
		take(' ');
		return true;
	}

	/** Goes behind a text in quotes that has no escape and is UTF-8. */
	boolean text() {
		byte[] value = this.bytes;
		int index = this.at;
		this.ascii = true;
		if (value[index++] != '"') {
			return false;
		}
		while (true) {
			long special = Words.special(Words.at(value, index));
			if (special == 0) {
				index += Long.BYTES;
				continue;
			}
			index += Words.first(special);
			if (value[index] == '"') {
				this.at = index + 1;
				return true;
			}
			int length = (value[index] < 0) ? Utf8.length(value, index) : 0;
			if (length == 0) {
				return false;
			}
			this.ascii = false;
			index += length;
		}
	}

	/** Whether the text was of ASCII characters. */
	boolean wasAscii() {
		return this.ascii;
	}

	/** Goes to the next character of a kind, or returns false if there is none. */
	boolean find(char wanted) {
		for (int index = this.at; index < this.end; index += Long.BYTES) {
			long found = Words.equal(Words.at(this.bytes, index), wanted);
			if (found != 0) {
				this.at = index + Words.first(found);
				return true;
			}
		}
		return false;
	}

	/**
	 * Goes behind the digits of a whole number, without a sign.
	 * @param most how many digits at most, up to 18
	 * @return the number, or -1 if it is none
	 */
	long whole(int most) {
		int start = this.at;
		long value = run(most);
		boolean zeroFirst = this.at - start > 1 && this.bytes[start] == '0';
		return zeroFirst ? -1 : value;
	}

	/**
	 * Goes behind digits.
	 * @param most how many at most, up to 18
	 * @return their number, or -1 if there is none or there are more
	 */
	long run(int most) {
		byte[] value = this.bytes;
		int index = this.at;
		long number = 0;
		int digit = value[index] - '0';
		while (digit >= 0 && digit <= 9) {
			if (index - this.at == most) {
				return -1;
			}
			number = number * 10 + digit;
			digit = value[++index] - '0';
		}
		boolean none = index == this.at;
		this.at = index;
		return none ? -1 : number;
	}

}
