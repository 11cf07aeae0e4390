package vn.sipas.scoring.responses;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A response's id in few bytes: a UUID in lower case, also behind {@code uuid:} as forms
 * on tablets have it, takes 16; another id of up to 32 bytes stays as it is; a longer one
 * is the first half of its SHA-256. A byte before them says which, so that no two forms
 * can be mistaken for each other.
 */
public final class PackedId {

	static final int LONGEST = 33;

	private static final int LONGEST_PLAIN = 32;

	private static final byte UUID = 33;

	private static final byte PREFIXED_UUID = 34;

	private static final byte HASHED = 35;

	private static final int UUID_LENGTH = 36;

	private static final byte[] PREFIX = "uuid:".getBytes(StandardCharsets.US_ASCII);

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final byte[] NOTHING = new byte[0];

	private static final byte[] DIGITS = digits();

	private final byte[] bytes;

	/** A long id as it was, since nothing leads back from a hash. */
	private byte[] text = NOTHING;

	private final MessageDigest sha256 = sha256();

	PackedId(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Sets the id.
	 * @param text has the id in UTF-8
	 * @param from where it begins
	 * @param length how long it is, at least 1
	 */
	public void set(byte[] text, int from, int length) {
		if (length == UUID_LENGTH && packUuid(text, from)) {
			this.bytes[0] = UUID;
		}
		else if (length == PREFIX.length + UUID_LENGTH && isPrefixed(text, from)
				&& packUuid(text, from + PREFIX.length)) {
			this.bytes[0] = PREFIXED_UUID;
		}
		else if (length <= LONGEST_PLAIN) {
			this.bytes[0] = (byte) length;
			System.arraycopy(text, from, this.bytes, 1, length);
		}
		else {
			this.sha256.update(text, from, length);
			this.bytes[0] = HASHED;
			System.arraycopy(this.sha256.digest(), 0, this.bytes, 1, Long.BYTES * 2);
			this.text = Arrays.copyOfRange(text, from, from + length);
		}
	}

	/**
	 * The id as it was set.
	 * @return its text
	 */
	public String text() {
		return switch (this.bytes[0]) {
			case UUID -> uuid();
			case PREFIXED_UUID -> new String(PREFIX, StandardCharsets.US_ASCII) + uuid();
			case HASHED -> new String(this.text, StandardCharsets.UTF_8);
			default -> new String(this.bytes, 1, this.bytes[0], StandardCharsets.UTF_8);
		};
	}

	/**
	 * Takes over the text of an id that is the same.
	 * @param same the same id, set from text
	 */
	public void takeText(PackedId same) {
		this.text = same.text;
	}

	/** What has to be kept beside its bytes to know its text: mostly nothing. */
	byte[] textBesides() {
		return (this.bytes[0] == HASHED) ? this.text : NOTHING;
	}

	void forgetText() {
		this.text = NOTHING;
	}

	void setTextBesides(byte[] kept) {
		this.text = kept;
	}

	private String uuid() {
		String hex = HexFormat.of().formatHex(this.bytes, 1, 1 + Long.BYTES * 2);
		return String.join("-", hex.substring(0, 8), hex.substring(8, 12), hex.substring(12, 16), hex.substring(16, 20),
				hex.substring(20));
	}

	/** How many bytes it takes, the one before it included. */
	int length() {
		return length(this.bytes[0]);
	}

	static int length(byte form) {
		return 1 + ((form <= LONGEST_PLAIN) ? form : Long.BYTES * 2);
	}

	/** A number that is as good as random, and the same for the same id and wave. */
	long hash(int wave) {
		long hash = wave * 0x9E3779B97F4A7C15L + this.bytes[0];
		int length = length();
		int at = 1;
		for (; at + Long.BYTES <= length; at += Long.BYTES) {
			hash = mix(hash ^ (long) LONGS.get(this.bytes, at));
		}
		for (; at < length; at++) {
			hash = hash * 31 + this.bytes[at];
		}
		return mix(hash);
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
		mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
		return mixed ^ (mixed >>> 32);
	}

	private static boolean isPrefixed(byte[] text, int from) {
		return Arrays.equals(text, from, from + PREFIX.length, PREFIX, 0, PREFIX.length);
	}

	private boolean packUuid(byte[] text, int from) {
		int at = from;
		int bad = 0;
		for (int index = 0; index < Long.BYTES * 2; index++) {
			if (index == 4 || index == 6 || index == 8 || index == 10) {
				bad |= text[at++] ^ '-';
			}
			int high = DIGITS[text[at++] & 0xFF];
			int low = DIGITS[text[at++] & 0xFF];
			bad |= (high | low) & 0x80;
			this.bytes[1 + index] = (byte) (high << 4 | low);
		}
		return bad == 0;
	}

	// Only lower case: a UUID in capitals is another id, and stays as it is.
	private static byte[] digits() {
		byte[] digits = new byte[256];
		for (int code = 0; code < digits.length; code++) {
			boolean lower = (code >= '0' && code <= '9') || (code >= 'a' && code <= 'f');
			digits[code] = (byte) (lower ? Character.digit(code, 16) : -1);
		}
		return digits;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
