package vn.sipas.intake.wave;

import vn.sipas.intake.json.Fields;

/**
 * What a respondent agrees to before the first question.
 *
 * @param version its version, which stands in each response that was given under it
 * @param text one clear sentence: what for, and how to withdraw
 */
public record Consent(String version, Text text) {

	/**
	 * Whether a text can be a version.
	 * @param text any text
	 * @return whether it is formed as one
	 */
	public static boolean isVersion(String text) {
		return Fields.isId(text);
	}

}
