package vn.sipas.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * Reads what a page sent in: from a script as JSON, and from a form as it is without
 * scripts. Both say the same by the same names.
 */
final class AnsweredReader {

	/** What a name begins with that is an answer to a criterion. */
	static final String ANSWER = "a.";

	/** What a name begins with that is a group. */
	static final String GROUP = "d.";

	private static final int LONGEST = 512;

	private AnsweredReader() {
	}

	/**
	 * Reads JSON.
	 * @param json the body
	 * @return what it says
	 * @throws ProblemException {@code invalid} if something is of the wrong type or not
	 * known
	 */
	static Answered read(JsonNode json) {
		List<Finding> findings = new ArrayList<>();
		Fields fields = Fields.of(json, findings);
		SortedMap<String, Integer> answers = new TreeMap<>();
		Fields given = fields.object("answers", fields.required("answers"));
		for (String item : given.names()) {
			given.integer(item, given.optional(item), Integer.MIN_VALUE, Integer.MAX_VALUE)
				.ifPresent((answer) -> answers.put(item, answer));
		}
		SortedMap<String, String> groups = new TreeMap<>();
		Fields respondent = fields.object("demographics", fields.optional("demographics"));
		for (String name : respondent.names()) {
			respondent.string(name, respondent.optional(name), LONGEST).ifPresent((group) -> groups.put(name, group));
		}
		Answered answered = new Answered(text(fields, "code"),
				fields.integer("revision", fields.optional("revision"), 1, Integer.MAX_VALUE - 1).orElse(1),
				text(fields, "consent"), text(fields, "unit"), text(fields, "service"), groups, answers,
				text(fields, "answeredAt"),
				fields.integer("durationSeconds", fields.optional("durationSeconds"), 0, Integer.MAX_VALUE)
					.orElse(null),
				text(fields, "device"), text(fields, "token"), text(fields, "proof"));
		fields.refuseOthers();
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		return answered;
	}

	private static String text(Fields fields, String name) {
		Optional<JsonNode> value = fields.optional(name);
		return value.isEmpty() ? "" : fields.string(name, value, LONGEST).orElse("");
	}

	/**
	 * Reads a form.
	 * @param parameters the form's fields
	 * @return what it says
	 */
	static Answered read(Map<String, String[]> parameters) {
		SortedMap<String, Integer> answers = new TreeMap<>();
		SortedMap<String, String> groups = new TreeMap<>();
		for (String name : parameters.keySet()) {
			String value = one(parameters, name);
			if (!value.isEmpty() && name.startsWith(ANSWER)) {
				answers.put(name.substring(ANSWER.length()), number(value, Integer.MIN_VALUE));
			}
			else if (!value.isEmpty() && name.startsWith(GROUP)) {
				groups.put(name.substring(GROUP.length()), value);
			}
		}
		return new Answered(one(parameters, "code"), Math.max(1, number(one(parameters, "revision"), 1)),
				one(parameters, "consent"), one(parameters, "unit"), one(parameters, "service"), groups, answers, "",
				null, "", one(parameters, "token"), "");
	}

	private static String one(Map<String, String[]> parameters, String name) {
		String[] values = parameters.getOrDefault(name, new String[0]);
		return (values.length > 0) ? values[0] : "";
	}

	// What is no number is none of the scale either.
	private static int number(String text, int otherwise) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

}
