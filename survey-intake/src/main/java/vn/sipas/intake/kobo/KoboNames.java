package vn.sipas.intake.kobo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names that are Kobo's own, and ours as a form in Kobo can have them.
 */
final class KoboNames {

	static final String UUID = "_uuid";

	static final String SUBMITTED = "_submission_time";

	static final String START = "start";

	static final String END = "end";

	static final String DEPRECATED = "meta/deprecatedID";

	/** Where a form asks its device for its name, or an old Kobo does. */
	static final List<String> DEVICE = List.of("deviceid", "_deviceid");

	private static final Set<String> OWN = Set.of(START, END, "today", "deviceid", "username", "phonenumber",
			"simserial", "subscriberid", "audit", "__version__", "formhub/uuid");

	private KoboNames() {
	}

	/**
	 * Whether a field is about the submission and no question.
	 * @param path its name
	 * @return whether Kobo has put it there
	 */
	static boolean isOwn(String path) {
		return path.startsWith("_") || path.startsWith("meta/") || OWN.contains(path);
	}

	/**
	 * How a question may be called: Kobo's names have letters, digits and underscores
	 * only, and no digit first.
	 * @param name ours
	 * @return the same, and as Kobo can have it
	 */
	static List<String> of(String name) {
		List<String> names = new ArrayList<>(List.of(name));
		String plain = name.replace('.', '_').replace('-', '_');
		if (!plain.equals(name)) {
			names.add(plain);
		}
		if (Character.isDigit(plain.charAt(0))) {
			names.add("_" + plain);
		}
		return names;
	}

}
