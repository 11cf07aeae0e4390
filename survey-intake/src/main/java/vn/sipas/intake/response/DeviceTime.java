package vn.sipas.intake.response;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Times as devices write them.
 */
public final class DeviceTime {

	// Some write +07 or +0700 in place of +07:00.
	private static final Pattern SHORT_OFFSET = Pattern.compile("(.*[T ].*[+-]\\d{2})(?::?(\\d{2}))?");

	private static final Duration LONGEST_INTERVIEW = Duration.ofHours(24);

	private DeviceTime() {
	}

	/**
	 * A time with its offset written out.
	 * @param time the time
	 * @return the time as RFC 3339 writes its offset; whatever is no time stays as it is
	 */
	public static String plain(String time) {
		Matcher matcher = SHORT_OFFSET.matcher(time);
		if (!matcher.matches()) {
			return time;
		}
		return matcher.group(1) + ":" + ((matcher.group(2) != null) ? matcher.group(2) : "00");
	}

	/**
	 * Whether a time has an offset other than {@code Z}.
	 * @param time the time
	 * @return whether it ends in one
	 */
	public static boolean hasOffset(String time) {
		return SHORT_OFFSET.matcher(time).matches();
	}

	/**
	 * How long answering took. A form that was left open for a day, or whose device's
	 * clock was set meanwhile, says nothing of that.
	 * @param start when it began, null if that is not known
	 * @param end when it ended, null if that is not known
	 * @return seconds, empty if these times do not say
	 */
	public static OptionalInt secondsBetween(@Nullable String start, @Nullable String end) {
		if (start == null || end == null) {
			return OptionalInt.empty();
		}
		try {
			Duration took = Duration.between(OffsetDateTime.parse(plain(start)), OffsetDateTime.parse(plain(end)));
			return (!took.isNegative() && took.compareTo(LONGEST_INTERVIEW) < 0)
					? OptionalInt.of((int) took.toSeconds()) : OptionalInt.empty();
		}
		catch (DateTimeException ex) {
			return OptionalInt.empty();
		}
	}

}
