package vn.sipas.intake.response;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date and time with its offset, as RFC 3339 writes it. Read by hand: this is done for
 * every response, and Java's own parser takes ten times as long.
 *
 * @param epochSecond seconds since 1970-01-01T00:00Z
 * @param text the moment in one form only: capitals, no fraction that ends in zero,
 * {@code Z} for no offset
 */
record Moment(long epochSecond, String text) {

	private static final int DATE_TIME = "2026-03-02T09:14:05".length();

	private static final int MOST_DECIMALS = 9;

	private static final int MOST_OFFSET_HOURS = 14;

	private static final String LEAST = "2026-03-02T09:14:05Z";

	/**
	 * Reads a moment.
	 * @param text what was sent
	 * @return the moment, or null if it is none
	 */
	static @Nullable Moment parse(String text) {
		if (text.length() < LEAST.length() || !formed(text)) {
			return null;
		}
		int end = DATE_TIME;
		if (text.charAt(end) == '.') {
			end++;
			while (end < text.length() && isDigit(text.charAt(end))) {
				end++;
			}
			if (end == DATE_TIME + 1 || end > DATE_TIME + 1 + MOST_DECIMALS) {
				return null;
			}
		}
		int offset = offset(text, end);
		int hour = number(text, 11);
		int minute = number(text, 14);
		int second = number(text, 17);
		if (offset == Integer.MIN_VALUE || hour > 23 || minute > 59 || second > 59) {
			return null;
		}
		try {
			long day = LocalDate.of(number(text, 0) * 100 + number(text, 2), number(text, 5), number(text, 8))
				.toEpochDay();
			return new Moment(day * 86400 + hour * 3600L + minute * 60L + second - offset, plain(text, end, offset));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static boolean formed(String text) {
		for (int i = 0; i < DATE_TIME; i++) {
			char c = text.charAt(i);
			boolean right = switch (i) {
				case 4, 7 -> c == '-';
				case 10 -> c == 'T' || c == 't';
				case 13, 16 -> c == ':';
				default -> isDigit(c);
			};
			if (!right) {
				return false;
			}
		}
		return true;
	}

	// Seconds east of Greenwich; the least integer if it is no offset.
	private static int offset(String text, int at) {
		int left = text.length() - at;
		char sign = (left > 0) ? text.charAt(at) : ' ';
		if (left == 1 && (sign == 'Z' || sign == 'z')) {
			return 0;
		}
		boolean formed = left == 6 && (sign == '+' || sign == '-') && text.charAt(at + 3) == ':'
				&& isDigit(text.charAt(at + 1)) && isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 4))
				&& isDigit(text.charAt(at + 5));
		if (!formed || number(text, at + 1) > MOST_OFFSET_HOURS || number(text, at + 4) > 59) {
			return Integer.MIN_VALUE;
		}
		int seconds = number(text, at + 1) * 3600 + number(text, at + 4) * 60;
		return (sign == '-') ? -seconds : seconds;
	}

	private static String plain(String text, int end, int offset) {
		boolean fraction = end > DATE_TIME;
		if (text.charAt(10) == 'T' && offset != 0 && (!fraction || text.charAt(end - 1) != '0')) {
			return text;
		}
		int last = end;
		while (fraction && text.charAt(last - 1) == '0') {
			last--;
		}
		if (fraction && text.charAt(last - 1) == '.') {
			last--;
		}
		return text.substring(0, 10) + 'T' + text.substring(11, last) + ((offset == 0) ? "Z" : text.substring(end));
	}

	private static int number(String text, int at) {
		return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
