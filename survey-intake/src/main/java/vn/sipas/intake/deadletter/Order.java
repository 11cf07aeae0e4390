package vn.sipas.intake.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.PersonalData;

/**
 * What somebody asks to be done about dead letters.
 *
 * @param filter about which
 * @param plan what the dry run said; empty for a dry run
 * @param why why; empty if it is not said
 */
record Order(Filter filter, Optional<Plan> plan, String why) {

	private static final int MOST = 1000;

	private static final int LONGEST = 1000;

	/**
	 * Reads one.
	 * @param body what was sent
	 * @param reasonNeeded whether it has to say why, unless it is a dry run
	 * @return the order
	 * @throws ProblemException {@code invalid} with all findings
	 */
	static Order read(JsonNode body, boolean reasonNeeded) {
		List<Finding> findings = new ArrayList<>();
		Fields fields = Fields.of(body, findings);
		LetterBox box = fields.word("consumer", fields.required("consumer"), LetterBox.class).orElse(LetterBox.SCORING);
		Optional<String> reason = fields.string("reason", fields.optional("reason"), LONGEST);
		Optional<String> topic = fields.string("topic", fields.optional("topic"), LONGEST);
		@Nullable Instant since = time(fields, "since");
		@Nullable Instant until = time(fields, "until");
		Set<String> ids = ids(fields, box);
		Optional<String> written = fields.string("plan", fields.optional("plan"), Short.MAX_VALUE);
		Optional<Plan> plan = written.flatMap(Plan::parse);
		if (written.isPresent() && plan.isEmpty()) {
			fields.find("plan", FindingCode.BAD_ID);
		}
		Optional<String> why = fields.string("why",
				(reasonNeeded && written.isPresent()) ? fields.required("why") : fields.optional("why"), LONGEST);
		if (why.isPresent() && PersonalData.isIn(why.get())) {
			fields.find("why", FindingCode.PERSONAL_DATA);
		}
		fields.refuseOthers();
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		return new Order(new Filter(box, reason.orElse(null), topic.orElse(null), since, until, ids), plan,
				why.orElse(""));
	}

	private static Set<String> ids(Fields fields, LetterBox box) {
		Set<String> ids = new HashSet<>();
		if (fields.has("ids")) {
			for (JsonNode entry : fields.list("ids", fields.optional("ids"), 1, MOST)) {
				String written = entry.isString() ? entry.stringValue() : "";
				Optional<LetterId> id = LetterId.parse(written).filter((one) -> one.box() == box);
				if (id.isEmpty()) {
					fields.find("ids", FindingCode.UNKNOWN_WORD, written, box.word() + "-0-17, …");
				}
				id.ifPresent((one) -> ids.add(one.toString()));
			}
		}
		return ids;
	}

	private static @Nullable Instant time(Fields fields, String name) {
		Optional<String> text = fields.string(name, fields.optional(name), LONGEST);
		if (text.isEmpty()) {
			return null;
		}
		try {
			return OffsetDateTime.parse(text.get()).toInstant();
		}
		catch (DateTimeException ex) {
			fields.find(name, FindingCode.NOT_A_TIME);
			return null;
		}
	}

}
