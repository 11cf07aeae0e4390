package vn.sipas.intake.kobo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as Kobo and the apps that submit to it write them.
 */
final class KoboTime {

	// Some write +07 or +0700 in place of +07:00.
	private static final Pattern SHORT_OFFSET = Pattern.compile("(.*[T ].*[+-]\\d{2})(?::?(\\d{2}))?");

	private KoboTime() {
	}

	static String plain(String time) {
		Matcher matcher = SHORT_OFFSET.matcher(time);
		if (!matcher.matches()) {
			return time;
		}
		return matcher.group(1) + ":" + ((matcher.group(2) != null) ? matcher.group(2) : "00");
	}

	/**
	 * The time of submission, which Kobo writes without an offset and means as UTC.
	 * @param time the time
	 * @return with its offset
	 */
	static String utc(String time) {
		return (time.endsWith("Z") || SHORT_OFFSET.matcher(time).matches()) ? time : time + "Z";
	}

}
