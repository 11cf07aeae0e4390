package vn.sipas.intake.openrosa;

import java.util.regex.Pattern;

/**
 * How things are called in a form: XML's names begin with a letter, and ours may begin
 * with a digit.
 */
final class FormNames {

	static final String START = "start";

	static final String END = "end";

	static final String CONSENT = "consent";

	static final String PLACE = "place";

	static final String UNIT = "unit";

	static final String SAMPLE = "sample";

	static final String STRATUM = "stratum";

	static final String CLUSTER = "cluster";

	static final String INTERVIEWER = "interviewer";

	static final String SERVICE = "service";

	static final String RESPONDENT = "respondent";

	static final String ANSWERS = "answers";

	static final String META = "meta";

	static final String INSTANCE_ID = "instanceID";

	static final String DEPRECATED_ID = "deprecatedID";

	private static final Pattern DIGIT_FIRST = Pattern.compile("[0-9].*");

	private static final Pattern ESCAPED = Pattern.compile("_[0-9].*");

	private FormNames() {
	}

	static String element(String id) {
		return DIGIT_FIRST.matcher(id).matches() ? "_" + id : id;
	}

	static String id(String element) {
		return ESCAPED.matcher(element).matches() ? element.substring(1) : element;
	}

}
