package vn.sipas.intake.wave;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what looks like data that a person could be known by. A guard against mistakes in
 * a form, not against somebody who hides a name.
 */
public final class PersonalData {

	// A phone number has 9 to 11 digits, an identity number 9 or 12, however they are
	// grouped.
	private static final Pattern NUMBER = Pattern.compile("(?:\\d[ .-]?){8,}\\d");

	private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

	private static final Pattern ASKED = Pattern.compile("\\b(ho ?(va )?ten|full ?name|your name|respondent ?name"
			+ "|dien ?thoai|so dt|phone|mobile|zalo|cccd|cmnd|can cuoc|chung minh|so dinh danh|identity|passport|ho chieu"
			+ "|id ?card|e-?mail|dia chi|address|ngay sinh|birth ?day|date of birth|so nha)\\b");

	private PersonalData() {
	}

	/**
	 * Whether a text may be a phone number, an identity number or a mail address.
	 * @param text what was answered
	 * @return whether it looks like one
	 */
	public static boolean isIn(String text) {
		return NUMBER.matcher(text).find() || MAIL.matcher(text).find();
	}

	/**
	 * Whether a question asks for a name, a number or an address.
	 * @param question the question, or the name of its field
	 * @return whether it seems to
	 */
	static boolean isAskedBy(String question) {
		String plain = Normalizer.normalize(question.replaceAll("([a-z])([A-Z])", "$1 $2"), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd')
			.replaceAll("[_.]", " ");
		return ASKED.matcher(plain).find();
	}

}
