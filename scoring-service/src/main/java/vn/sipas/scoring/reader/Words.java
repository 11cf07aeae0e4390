package vn.sipas.scoring.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, the first of them the lowest of a long. */
final class Words {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long ONES = 0x0101010101010101L;

	private static final long TOPS = 0x8080808080808080L;

	private static final long QUOTES = ONES * '"';

	private static final long BACKSLASHES = ONES * '\\';

	private static final long BLANKS = ONES * ' ';

	private Words() {
	}

	static long at(byte[] bytes, int index) {
		return (long) LONGS.get(bytes, index);
	}

	/** All bits of the first bytes, up to all eight. */
	static long mask(int bytes) {
		return (bytes <= 0) ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * Math.min(bytes, Long.BYTES));
	}

	/**
	 * Marks quotes, backslashes, controls and bytes that are no ASCII. Only the lowest
	 * mark is sure, since subtracting borrows from the bytes above.
	 */
	static long special(long word) {
		long quote = word ^ QUOTES;
		long backslash = word ^ BACKSLASHES;
		return ((((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - BLANKS) & ~word)) | word)
				& TOPS;
	}

	/** Marks a byte; only the lowest mark is sure. */
	static long equal(long word, char wanted) {
		long difference = word ^ (ONES * wanted);
		return (difference - ONES) & ~difference & TOPS;
	}

	/** Which byte has the lowest mark. */
	static int first(long marks) {
		return Long.numberOfTrailingZeros(marks) >>> 3;
	}

}
