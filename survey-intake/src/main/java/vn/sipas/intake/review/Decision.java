package vn.sipas.intake.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.json.Word;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.ResponseId;
import vn.sipas.intake.wave.PersonalData;

/**
 * What was decided on a response.
 *
 * @param responseId the response
 * @param revision the revision that was looked at: a correction needs a decision of its
 * own
 * @param decision whether it counts
 * @param reason why, for whoever asks later
 */
record Decision(String responseId, int revision, Verdict decision, String reason) {

	private static final int MOST = 1000;

	private static final int LONGEST_REASON = 1000;

	/**
	 * Reads one decision, or {@code reviews}, a list of them.
	 * @param body what was sent
	 * @return the decisions, at least one
	 * @throws ProblemException {@code invalid} with all findings
	 */
	static List<Decision> read(JsonNode body) {
		List<Finding> findings = new ArrayList<>();
		Fields fields = Fields.of(body, findings);
		List<Decision> decisions = new ArrayList<>();
		if (fields.has("reviews")) {
			for (JsonNode entry : fields.list("reviews", fields.optional("reviews"), 1, MOST)) {
				decisions.add(one(fields.entry("reviews", decisions.size(), entry)));
			}
			fields.refuseOthers();
		}
		else {
			decisions.add(one(fields));
		}
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		return decisions;
	}

	private static Decision one(Fields fields) {
		Optional<String> id = fields.string("responseId", fields.required("responseId"), ResponseId.LONGEST);
		if (id.isPresent() && !ResponseId.isFormed(id.get())) {
			fields.find("responseId", FindingCode.BAD_ID);
		}
		int revision = fields.integer("revision", fields.required("revision"), 1, Integer.MAX_VALUE - 1).orElse(1);
		Verdict decision = fields.word("decision", fields.required("decision"), Verdict.class).orElse(Verdict.REJECTED);
		Optional<String> reason = fields.string("reason", fields.required("reason"), LONGEST_REASON);
		if (reason.isPresent() && PersonalData.isIn(reason.get())) {
			fields.find("reason", FindingCode.PERSONAL_DATA);
		}
		fields.refuseOthers();
		return new Decision(id.orElse(""), revision, decision, reason.orElse(""));
	}

	/**
	 * Whether a response counts.
	 */
	enum Verdict implements Word {

		/** It counts, whatever its flags. */
		APPROVED,
		/** It counts for nothing. */
		REJECTED

	}

}
