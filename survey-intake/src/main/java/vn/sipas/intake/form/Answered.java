package vn.sipas.intake.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.response.Field;
import vn.sipas.intake.response.Submission;

/**
 * What a citizen sent in. What was not said is empty.
 *
 * @param code the receipt code, as it came
 * @param revision 1, or more for a correction
 * @param consent version of what was agreed to
 * @param unit the unit that it is about
 * @param service the service that it is about
 * @param demographics groups by what they group by
 * @param answers values of the scale by criterion
 * @param answeredAt when it was first sent by the device's clock
 * @param durationSeconds how long answering took by the device's clock
 * @param device what the device calls itself, in this wave only
 * @param token the form's token
 * @param proof what was found by work
 */
record Answered(String code, int revision, String consent, String unit, String service,
		SortedMap<String, String> demographics, SortedMap<String, Integer> answers, String answeredAt,
		@Nullable Integer durationSeconds, String device, String token, String proof) {

	Answered {
		demographics = Collections.unmodifiableSortedMap(new TreeMap<>(demographics));
		answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
	}

	/**
	 * What a response on the log says, as if it had just been sent in.
	 * @param event its event
	 * @return its content only
	 */
	static Answered of(JsonNode event) {
		SortedMap<String, String> demographics = new TreeMap<>();
		event.path("demographics")
			.properties()
			.forEach((group) -> demographics.put(group.getKey(), group.getValue().asString("")));
		SortedMap<String, Integer> answers = new TreeMap<>();
		event.path("answers")
			.properties()
			.forEach((answer) -> answers.put(answer.getKey(), answer.getValue().asInt(0)));
		return new Answered("", event.path("revision").asInt(1), event.path("consent").asString(""),
				event.path("unit").asString(""), event.path("service").asString(""), demographics, answers, "", null,
				"", "", "");
	}

	/**
	 * Nothing said yet.
	 * @param unit the unit that is chosen beforehand, empty for none
	 * @return an empty form
	 */
	static Answered nothing(String unit) {
		return new Answered("", 1, "", unit, "", new TreeMap<>(), new TreeMap<>(), "", null, "", "", "");
	}

	/**
	 * The correction that can follow it.
	 * @return the same content as the next revision
	 */
	Answered next() {
		return new Answered(this.code, this.revision + 1, this.consent, this.unit, this.service, this.demographics,
				this.answers, "", null, "", "", "");
	}

	/**
	 * Fills a submission in.
	 * @param submission takes what was said
	 * @param issuedAt when the form was handed out, for a device that does not say when
	 * it was sent: so sending twice says the same
	 */
	void fill(Submission submission, Instant issuedAt) {
		submission.enterOnce(Field.REVISION);
		submission.number(Field.REVISION, this.revision);
		text(submission, Field.UNIT, this.unit);
		text(submission, Field.SERVICE, this.service);
		text(submission, Field.CONSENT, this.consent);
		text(submission, Field.ANSWERED_AT, this.answeredAt.isEmpty() ? issuedAt.toString() : this.answeredAt);
		if (this.consent.isEmpty()) {
			submission.find(Field.CONSENT.pointer(), FindingCode.REQUIRED);
		}
		submission.enterOnce(Field.ANSWERS);
		this.answers.forEach(submission::answer);
		this.demographics.forEach(submission::demographic);
		Integer duration = this.durationSeconds;
		if (duration != null) {
			submission.enterOnce(Field.DURATION_SECONDS);
			submission.number(Field.DURATION_SECONDS, duration);
		}
	}

	/**
	 * Tells its content from another, whenever and however it was sent.
	 * @return a hash of unit, service, groups and answers
	 */
	String content() {
		String all = this.unit + "|" + this.service + "|" + this.demographics + "|" + this.answers;
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void text(Submission submission, Field field, String value) {
		if (!value.isEmpty()) {
			submission.enterOnce(field);
			submission.text(field, value);
		}
	}

	// It has a code and a token in it.
	@Override
	public String toString() {
		return "Answered";
	}

}
