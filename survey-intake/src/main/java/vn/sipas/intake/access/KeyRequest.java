package vn.sipas.intake.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * What somebody asks for who wants a key issued.
 *
 * @param name the key's name
 * @param roles what its holder shall do
 * @param waves in which waves
 * @param units for which units
 * @param expiresAt until when
 */
record KeyRequest(String name, List<String> roles, List<String> waves, List<String> units,
		@Nullable Instant expiresAt) {

	private static final int MOST = 10_000;

	private static final Pattern EVERYTHING_OR_ID = Pattern.compile("\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	static KeyRequest read(JsonNode body, Instant now) {
		List<Finding> findings = new ArrayList<>();
		Fields fields = Fields.of(body, findings);
		String name = fields.id("name", fields.required("name")).orElse("");
		List<String> roles = texts(fields, "roles", fields.required("roles"));
		for (String role : roles) {
			if (Role.of(role).isEmpty()) {
				fields.find("roles", FindingCode.UNKNOWN_WORD, role, "collector, analyst, admin");
			}
		}
		List<String> waves = scope(fields, "waves");
		List<String> units = scope(fields, "units");
		Instant expiresAt = expiry(fields, now);
		fields.refuseOthers();
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		return new KeyRequest(name, roles, waves, units, expiresAt);
	}

	private static List<String> scope(Fields fields, String name) {
		Optional<JsonNode> value = fields.optional(name);
		List<String> only = value.isEmpty() ? List.of("*") : texts(fields, name, value);
		if (only.stream().anyMatch((one) -> !EVERYTHING_OR_ID.matcher(one).matches())) {
			fields.find(name, FindingCode.BAD_ID);
		}
		return only;
	}

	private static List<String> texts(Fields fields, String name, Optional<JsonNode> value) {
		List<JsonNode> entries = fields.list(name, value, 1, MOST);
		if (!entries.stream().allMatch(JsonNode::isString)) {
			fields.find(name, FindingCode.NOT_A_TEXT);
			return List.of();
		}
		return entries.stream().map(JsonNode::stringValue).distinct().toList();
	}

	private static @Nullable Instant expiry(Fields fields, Instant now) {
		Optional<String> text = fields.string("expiresAt", fields.optional("expiresAt"), 64);
		if (text.isEmpty()) {
			return null;
		}
		try {
			Instant expiresAt = OffsetDateTime.parse(text.get()).toInstant();
			if (expiresAt.isAfter(now)) {
				return expiresAt;
			}
			fields.find("expiresAt", FindingCode.IN_PAST);
		}
		catch (DateTimeException ex) {
			fields.find("expiresAt", FindingCode.NOT_A_TIME);
		}
		return null;
	}

}
