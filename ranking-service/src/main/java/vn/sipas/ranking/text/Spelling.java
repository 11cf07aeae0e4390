package vn.sipas.ranking.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people type them who look for something: without marks, in any case. */
public final class Spelling {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}]+");

	private Spelling() {
	}

	/**
	 * A text in its plainest spelling.
	 * @param text any text, such as {@code Bà Rịa - Vũng Tàu}
	 * @return in lower case, without Vietnamese marks, single spaces for gaps and dashes:
	 * {@code ba ria vung tau}
	 */
	public static String plain(String text) {
		String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
		String letters = MARKS.matcher(apart).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
		return GAPS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

}
