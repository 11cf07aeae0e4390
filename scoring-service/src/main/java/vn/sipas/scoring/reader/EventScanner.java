package vn.sipas.scoring.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the fields of a submission in its JSON. It accepts less than a parser does: no
 * blanks, no escapes, nothing nested where it is not expected, no field twice. What it
 * accepts a parser reads to the same content, but for two things that it leaves to the
 * caller: bytes of texts are not checked to be UTF-8, and answers are only found. One
 * object serves record after record.
 */
public final class EventScanner {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final byte[] SUBMITTED = "response-submitted".getBytes(StandardCharsets.US_ASCII);

	private static final int MOST_DIGITS = 9;

	private static final int DECIMALS = 6;

	private static final int DIGEST = 32;

	private static final long MOST_WEIGHT = 1_000_000_000_000L;

	private static final byte[] HEX = hexDigits();

	private final int[] from = new int[Piece.values().length];

	private final int[] length = new int[Piece.values().length];

	private byte[] bytes = new byte[0];

	private int at;

	private int seen;

	private int revision;

	private long weight;

	private long digestHigh;

	private long digestLow;

	/**
	 * Reads an event.
	 * @param value a record's value
	 * @return false if it is not a submission, or does not look as expected: then nothing
	 * else may be asked for
	 */
	public boolean scan(byte[] value) {
		this.bytes = value;
		this.at = 0;
		this.seen = 0;
		Arrays.fill(this.length, 0);
		if (!take('{')) {
			return false;
		}
		do {
			if (!field()) {
				return false;
			}
		}
		while (take(','));
		return take('}') && this.at == value.length && (this.seen & Name.REQUIRED) == Name.REQUIRED;
	}

	/**
	 * Where a piece begins.
	 * @param piece a piece
	 * @return its first byte in the value; any number if it is not there
	 */
	public int from(Piece piece) {
		return this.from[piece.place()];
	}

	/**
	 * How long a piece is.
	 * @param piece a piece
	 * @return number of bytes, 0 if it is not there
	 */
	public int length(Piece piece) {
		return this.length[piece.place()];
	}

	public int revision() {
		return this.revision;
	}

	/**
	 * The weight.
	 * @return millionths, from 1 to 10^12
	 */
	public long weight() {
		return this.weight;
	}

	public long digestHigh() {
		return this.digestHigh;
	}

	public long digestLow() {
		return this.digestLow;
	}

	private boolean field() {
		if (!take('"')) {
			return false;
		}
		int start = this.at;
		if (!skipText()) {
			return false;
		}
		Name name = Name.of(this.bytes, start, this.at - 1 - start);
		if (!take(':')) {
			return false;
		}
		if (name == Name.OTHER) {
			return isAscii(start, this.at - 2) && skipPlain();
		}
		if ((this.seen & name.bit()) != 0) {
			return false;
		}
		this.seen |= name.bit();
		return switch (name) {
			case EVENT -> isSubmitted();
			case WAVE -> text(Piece.WAVE);
			case RESPONSE_ID -> text(Piece.RESPONSE_ID) && isAscii(Piece.RESPONSE_ID);
			case UNIT -> text(Piece.UNIT);
			case STRATUM -> text(Piece.STRATUM);
			case CLUSTER -> text(Piece.CLUSTER);
			case SERVICE -> text(Piece.SERVICE);
			case CHANNEL -> text(Piece.CHANNEL);
			case REVISION -> readRevision();
			case WEIGHT -> readWeight();
			case DIGEST -> readDigest();
			case ANSWERS -> object(Piece.ANSWERS);
			case DEMOGRAPHICS -> object(Piece.DEMOGRAPHICS);
			case OTHER -> false;
		};
	}

	private boolean isSubmitted() {
		if (!take('"')) {
			return false;
		}
		int start = this.at;
		return skipText() && Arrays.equals(this.bytes, start, this.at - 1, SUBMITTED, 0, SUBMITTED.length);
	}

	private boolean text(Piece piece) {
		if (!take('"')) {
			return false;
		}
		int start = this.at;
		if (!skipText()) {
			return false;
		}
		set(piece, start, this.at - 1);
		// An empty text is something else than none.
		return length(piece) > 0;
	}

	// The first '}' ends it: texts that have one are left to the parser, which the caller
	// sees when it reads what is in it.
	private boolean object(Piece piece) {
		if (!take('{')) {
			return false;
		}
		int start = this.at;
		int end = find('}', start);
		if (end < 0) {
			return false;
		}
		set(piece, start, end);
		this.at = end + 1;
		return piece == Piece.ANSWERS || areFlatTexts(start, end);
	}

	// "name":"text" and so on.
	private boolean areFlatTexts(int start, int end) {
		int mark = this.at;
		this.at = start;
		boolean flat = start < end;
		while (flat && this.at < end) {
			flat = take('"') && skipText() && take(':') && take('"') && skipText()
					&& (this.at == end || (take(',') && this.at < end));
		}
		flat = flat && this.at == end;
		this.at = mark;
		return flat;
	}

	private boolean readRevision() {
		long value = digits(MOST_DIGITS);
		this.revision = (int) value;
		return value > 0;
	}

	private boolean readWeight() {
		long whole = digits(MOST_DIGITS);
		if (whole < 0) {
			return false;
		}
		long millionths = whole * 1_000_000;
		if (take('.')) {
			long unit = 100_000;
			int start = this.at;
			while (this.at < this.bytes.length && isDigit(this.bytes[this.at])) {
				millionths += (this.bytes[this.at++] - '0') * unit;
				unit /= 10;
			}
			if (this.at == start || this.at - start > DECIMALS) {
				return false;
			}
		}
		this.weight = millionths;
		return millionths > 0 && millionths <= MOST_WEIGHT && isEndOfNumber();
	}

	private boolean readDigest() {
		if (!take('"') || this.at + DIGEST + 1 > this.bytes.length || this.bytes[this.at + DIGEST] != '"') {
			return false;
		}
		int all = 0;
		for (int index = this.at; index < this.at + DIGEST; index++) {
			all |= HEX[this.bytes[index] & 0xFF];
		}
		this.digestHigh = hex(this.at);
		this.digestLow = hex(this.at + DIGEST / 2);
		this.at += DIGEST + 1;
		return all >= 0;
	}

	private long hex(int start) {
		long value = 0;
		for (int index = start; index < start + DIGEST / 2; index++) {
			value = value << 4 | (HEX[this.bytes[index] & 0xFF] & 0xF);
		}
		return value;
	}

	/** A value that nobody asks for: plain text or a plain number. */
	private boolean skipPlain() {
		if (take('"')) {
			int start = this.at;
			return skipText() && isAscii(start, this.at - 1);
		}
		return digits(MOST_DIGITS) >= 0 && isEndOfNumber();
	}

	private long digits(int most) {
		int start = this.at;
		long value = 0;
		while (this.at < this.bytes.length && isDigit(this.bytes[this.at])) {
			value = value * 10 + (this.bytes[this.at++] - '0');
			if (this.at - start > most) {
				return -1;
			}
		}
		boolean leadingZero = this.at - start > 1 && this.bytes[start] == '0';
		return (this.at == start || leadingZero) ? -1 : value;
	}

	private boolean isEndOfNumber() {
		return this.at < this.bytes.length && (this.bytes[this.at] == ',' || this.bytes[this.at] == '}');
	}

	/** Goes behind the quote that ends a text without escapes. */
	private boolean skipText() {
		byte[] value = this.bytes;
		for (int index = this.at; index < value.length; index++) {
			byte code = value[index];
			if (code == '"') {
				this.at = index + 1;
				return true;
			}
			if (code == '\\' || (code >= 0 && code < ' ')) {
				return false;
			}
		}
		return false;
	}

	private boolean isAscii(Piece piece) {
		return isAscii(from(piece), from(piece) + length(piece));
	}

	private boolean isAscii(int start, int end) {
		int all = 0;
		for (int index = start; index < end; index++) {
			all |= this.bytes[index];
		}
		return all >= 0;
	}

	private int find(char wanted, int start) {
		long pattern = 0x0101010101010101L * wanted;
		int index = start;
		for (; index + Long.BYTES <= this.bytes.length; index += Long.BYTES) {
			long word = (long) LONGS.get(this.bytes, index) ^ pattern;
			long found = (word - 0x0101010101010101L) & ~word & 0x8080808080808080L;
			if (found != 0) {
				return index + Long.numberOfTrailingZeros(found) / Byte.SIZE;
			}
		}
		for (; index < this.bytes.length; index++) {
			if (this.bytes[index] == wanted) {
				return index;
			}
		}
		return -1;
	}

	private boolean take(char expected) {
		if (this.at < this.bytes.length && this.bytes[this.at] == expected) {
			this.at++;
			return true;
		}
		return false;
	}

	private void set(Piece piece, int start, int end) {
		this.from[piece.place()] = start;
		this.length[piece.place()] = end - start;
	}

	private static boolean isDigit(byte code) {
		return code >= '0' && code <= '9';
	}

	private static byte[] hexDigits() {
		byte[] digits = new byte[256];
		Arrays.fill(digits, (byte) -1);
		for (char digit : "0123456789abcdef".toCharArray()) {
			digits[digit] = (byte) Character.digit(digit, 16);
		}
		return digits;
	}

}
