package vn.sipas.scoring.reader;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The day of Vietnam on which a response was answered, of a date and time with its offset
 * as RFC 3339 writes it. Read by hand, and not by the library, since it is done for every
 * response.
 */
public final class AnsweredDay {

	/** In place of a day: it is not known. */
	public static final int UNKNOWN = 0;

	/** The last day that there is, in days since 1970-01-01: one of the year 2149. */
	public static final int LAST = (1 << 16) - 1;

	private static final int MINUTES_A_DAY = 24 * 60;

	/** Vietnam is seven hours ahead, all the year, since 1975. */
	private static final int AHEAD = 7 * 60;

	private static final int DATE = "2026-03-02".length();

	private static final int SECONDS_END = "2026-03-02T09:14:05".length();

	private static final int OFFSET = "+07:00".length();

	private static final int MOST_OFFSET_HOURS = 18;

	private AnsweredDay() {
	}

	/**
	 * Reads a moment.
	 * @param bytes where it is, in ASCII
	 * @param from where it begins
	 * @param length how long it is; 0 for none
	 * @return days since 1970-01-01 up to {@link #LAST}, or {@link #UNKNOWN} where it is
	 * no moment, or of no such day
	 */
	public static int of(byte[] bytes, int from, int length) {
		if (length <= SECONDS_END || !isFormed(bytes, from)) {
			return UNKNOWN;
		}
		int hour = number(bytes, from + 11);
		int minute = number(bytes, from + 14);
		int second = number(bytes, from + 17);
		int offset = offset(bytes, decimalsEnd(bytes, from + SECONDS_END, from + length), from + length);
		int day = date(bytes, from);
		if ((hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59 || offset == Integer.MIN_VALUE
				|| day == Integer.MIN_VALUE) {
			return UNKNOWN;
		}
		int vietnam = day + Math.floorDiv(hour * 60 + minute - offset + AHEAD, MINUTES_A_DAY);
		return (vietnam > 0 && vietnam <= LAST) ? vietnam : UNKNOWN;
	}

	private static boolean isFormed(byte[] bytes, int from) {
		return bytes[from + 4] == '-' && bytes[from + 7] == '-' && (bytes[from + DATE] | 0x20) == 't'
				&& bytes[from + 13] == ':' && bytes[from + 16] == ':';
	}

	private static int date(byte[] bytes, int from) {
		int century = number(bytes, from);
		int year = number(bytes, from + 2);
		int month = number(bytes, from + 5);
		int day = number(bytes, from + 8);
		if ((century | year | month | day) < 0) {
			return Integer.MIN_VALUE;
		}
		try {
			return (int) LocalDate.of(century * 100 + year, month, day).toEpochDay();
		}
		catch (DateTimeException ex) {
			return Integer.MIN_VALUE;
		}
	}

	// Where a fraction of a second ends, which may not be there.
	private static int decimalsEnd(byte[] bytes, int from, int end) {
		int at = from;
		if (bytes[at] == '.') {
			at++;
			while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
				at++;
			}
		}
		return (at == from + 1) ? end : at;
	}

	// Minutes east of Greenwich; the least integer if it is no offset.
	private static int offset(byte[] bytes, int at, int end) {
		if (end - at == 1 && (bytes[at] | 0x20) == 'z') {
			return 0;
		}
		if (end - at != OFFSET || (bytes[at] != '+' && bytes[at] != '-') || bytes[at + 3] != ':') {
			return Integer.MIN_VALUE;
		}
		int hours = number(bytes, at + 1);
		int minutes = number(bytes, at + 4);
		if ((hours | minutes) < 0 || minutes > 59 || hours * 60 + minutes > MOST_OFFSET_HOURS * 60) {
			return Integer.MIN_VALUE;
		}
		return (bytes[at] == '-') ? -(hours * 60 + minutes) : hours * 60 + minutes;
	}

	// Two digits; negative if they are none.
	private static int number(byte[] bytes, int at) {
		int tens = bytes[at] - '0';
		int ones = bytes[at + 1] - '0';
		return ((tens | ones | (9 - tens) | (9 - ones)) < 0) ? -1 : tens * 10 + ones;
	}

}
