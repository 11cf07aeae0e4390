package vn.sipas.ranking.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.web.Finding;
import vn.sipas.ranking.web.InvalidException;

import org.springframework.stereotype.Component;

/** Reads what somebody publishes, and says all that is wrong with it at once. */
@Component
class RequestReader {

	private static final Set<String> FIELDS = Set.of("edition", "decision", "note", "date");

	private static final int LAST_EDITION = 999_999;

	private static final int LONGEST_DECISION = 100;

	private static final int LONGEST_NOTE = 2_000;

	private final JsonMapper json;

	RequestReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Reads a body.
	 * @param body as it was sent
	 * @return what is asked for
	 * @throws InvalidException if there is anything wrong with it
	 */
	Request read(byte[] body) {
		List<Finding> findings = new ArrayList<>();
		JsonNode sent = parse(body);
		sent.propertyNames()
			.stream()
			.filter((name) -> !FIELDS.contains(name))
			.forEach((name) -> findings.add(finding(Finding.Pointer.step(name), "unknown-field", name)));
		int edition = edition(sent.path("edition"), findings);
		String decision = text(sent.path("decision"), "/decision", LONGEST_DECISION, findings);
		Text note = note(sent.path("note"), findings);
		LocalDate date = date(sent.path("date"), findings);
		if (!findings.isEmpty()) {
			throw new InvalidException(findings);
		}
		return new Request(edition, decision, note, date);
	}

	private JsonNode parse(byte[] body) {
		try {
			JsonNode sent = this.json.readTree(body);
			if (sent.isObject()) {
				return sent;
			}
		}
		catch (JacksonException ex) {
			throw new InvalidException(List.of(finding("", "not-json")));
		}
		throw new InvalidException(List.of(finding("", "not-a-publication")));
	}

	private static int edition(JsonNode number, List<Finding> findings) {
		if (number.isMissingNode() || number.isNull()) {
			findings.add(finding("/edition", "missing"));
		}
		else if (!number.isIntegralNumber()) {
			findings.add(finding("/edition", "not-a-whole-number", number));
		}
		else if (!number.canConvertToInt() || number.intValue() < 1 || number.intValue() > LAST_EDITION) {
			findings.add(finding("/edition", "out-of-range", number, 1, LAST_EDITION));
		}
		return number.asInt(0);
	}

	private static @Nullable Text note(JsonNode note, List<Finding> findings) {
		if (note.isMissingNode() || note.isNull()) {
			return null;
		}
		String vi = text(note.path("vi"), "/note/vi", LONGEST_NOTE, findings);
		String en = text(note.path("en"), "/note/en", LONGEST_NOTE, findings);
		if (vi == null || en == null) {
			findings.add(finding("/note", "not-in-both-languages"));
			return null;
		}
		return new Text(vi, en);
	}

	private static @Nullable LocalDate date(JsonNode date, List<Finding> findings) {
		if (date.isMissingNode() || date.isNull()) {
			return null;
		}
		try {
			return LocalDate.parse(date.asString(""));
		}
		catch (DateTimeException ex) {
			findings.add(finding("/date", "not-a-day", date.asString("")));
			return null;
		}
	}

	/** Nothing but blanks is nothing. */
	private static @Nullable String text(JsonNode node, String pointer, int longest, List<Finding> findings) {
		if (node.isMissingNode() || node.isNull()) {
			return null;
		}
		if (!node.isString()) {
			findings.add(finding(pointer, "not-a-value"));
			return null;
		}
		String text = node.stringValue().strip();
		if (text.length() > longest) {
			findings.add(finding(pointer, "too-long", longest));
		}
		if (text.chars().anyMatch(Character::isISOControl)) {
			findings.add(finding(pointer, "not-text"));
		}
		return text.isEmpty() ? null : text;
	}

	private static Finding finding(String pointer, String code, Object... values) {
		return Finding.of(new Finding.Pointer(pointer), code, values);
	}

}
