package vn.sipas.intake.openrosa;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as phones write them.
 */
final class FormTime {

	// Some write +07 or +0700 in place of +07:00.
	private static final Pattern SHORT_OFFSET = Pattern.compile("(.*[T ].*[+-]\\d{2})(?::?(\\d{2}))?");

	private FormTime() {
	}

	static String plain(String time) {
		Matcher matcher = SHORT_OFFSET.matcher(time);
		if (!matcher.matches()) {
			return time;
		}
		String minutes = (matcher.group(2) != null) ? matcher.group(2) : "00";
		return matcher.group(1) + ":" + minutes;
	}

}
