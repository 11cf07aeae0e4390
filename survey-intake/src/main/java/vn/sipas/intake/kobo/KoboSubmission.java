package vn.sipas.intake.kobo;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.response.DeviceTime;
import vn.sipas.intake.response.Field;
import vn.sipas.intake.response.ResponseId;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.Demographic;
import vn.sipas.intake.wave.KoboMapping;
import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.ScaleLabels;
import vn.sipas.intake.wave.Wave;

/**
 * A submission as KoboToolbox sends it, read as a wave says: by the wave's mapping, or by
 * equal names. What Kobo says beside (who sent it, where from, attachments) is not read.
 */
final class KoboSubmission {

	private static final Duration CLOCK_IS_RIGHT = Duration.ofDays(1);

	private static final int LONGEST_SHOWN = 100;

	private final Questions questions;

	private final Wave wave;

	private final KoboMapping mapping;

	private final ScaleLabels labels;

	private final List<String> unanswered = new ArrayList<>();

	KoboSubmission(JsonNode json, Wave wave) {
		this.questions = new Questions(json);
		this.wave = wave;
		this.mapping = Objects.requireNonNullElse(wave.gathering().kobo(), KoboMapping.EQUAL_NAMES);
		this.labels = ScaleLabels.of(wave);
	}

	/**
	 * Says what was submitted.
	 * @param submission takes it, and what is wrong with it
	 */
	void fill(Submission submission) {
		// A phone may be off the net for weeks, and nobody there can set its clock.
		submission.forgiveClock();
		id(submission);
		for (Field field : List.of(Field.UNIT, Field.STRATUM, Field.CLUSTER, Field.SERVICE, Field.INTERVIEWER,
				Field.CONSENT)) {
			String text = text(submission, field.fieldName(), field.pointer());
			if (text != null && submission.enter(field)) {
				submission.text(field, text);
			}
		}
		weight(submission);
		times(submission);
		demographics(submission);
		answers(submission);
	}

	/**
	 * The submission that this one is a correction of.
	 * @return its response's id
	 */
	Optional<String> deprecated() {
		return Optional.ofNullable(this.questions.text(KoboNames.DEPRECATED));
	}

	/**
	 * The device that it was filled in on.
	 * @return its name, where the form asks for it
	 */
	Optional<String> device() {
		return KoboNames.DEVICE.stream()
			.flatMap((name) -> Optional.ofNullable(this.questions.text(name)).stream())
			.findFirst();
	}

	/**
	 * Criteria that were not answered.
	 * @return their ids
	 */
	List<String> unanswered() {
		return this.unanswered;
	}

	/**
	 * Questions that are nothing here.
	 * @return their names
	 */
	List<String> ignored() {
		return List.copyOf(this.questions.ignored());
	}

	private void id(Submission submission) {
		String uuid = this.questions.text(KoboNames.UUID);
		if (!submission.enter(Field.RESPONSE_ID)) {
			return;
		}
		if (uuid == null) {
			submission.find("/" + KoboNames.UUID, FindingCode.REQUIRED);
			return;
		}
		// As the phone itself calls it, so that what reaches both Kobo and us counts
		// once.
		submission.text(Field.RESPONSE_ID, "uuid:" + uuid);
		deprecated().filter((id) -> !ResponseId.isFormed(id))
			.ifPresent((id) -> submission.find("/meta~1deprecatedID", FindingCode.BAD_ID));
	}

	private void weight(Submission submission) {
		String text = text(submission, "weight", Field.WEIGHT.pointer());
		if (text != null && submission.enter(Field.WEIGHT)) {
			if (text.matches("\\d{1,12}(\\.\\d{1,12})?")) {
				submission.weight(new BigDecimal(text));
			}
			else {
				submission.find(Field.WEIGHT.pointer(), FindingCode.NOT_A_NUMBER);
			}
		}
	}

	private void times(Submission submission) {
		String submitted = this.questions.text(KoboNames.SUBMITTED);
		String end = KoboNames.SUBMITTED.equals(this.mapping.fields().get("answeredAt")) ? null
				: text(submission, "answeredAt", Field.ANSWERED_AT.pointer());
		if (end == null && !this.mapping.fields().containsKey("answeredAt")) {
			end = this.questions.text(KoboNames.END);
		}
		if (end == null && submitted != null) {
			end = utc(submitted);
		}
		if (end != null && submission.enter(Field.ANSWERED_AT)) {
			submission.text(Field.ANSWERED_AT, DeviceTime.plain(end));
		}
		String duration = text(submission, "durationSeconds", Field.DURATION_SECONDS.pointer());
		if (duration != null && submission.enter(Field.DURATION_SECONDS)) {
			if (duration.matches("\\d{1,9}")) {
				submission.number(Field.DURATION_SECONDS, Integer.parseInt(duration));
			}
			else {
				submission.find(Field.DURATION_SECONDS.pointer(), FindingCode.NOT_AN_INTEGER);
			}
		}
		else if (duration == null) {
			submission.took(this.questions.text(KoboNames.START), end);
		}
		if (isAfter(end, submitted)) {
			submission.noteWrongClock();
		}
	}

	private static boolean isAfter(@Nullable String end, @Nullable String submitted) {
		if (end == null || submitted == null) {
			return false;
		}
		try {
			Instant ended = OffsetDateTime.parse(DeviceTime.plain(end)).toInstant();
			return ended.minus(CLOCK_IS_RIGHT)
				.isAfter(LocalDateTime.parse(submitted.replace("Z", "")).toInstant(ZoneOffset.UTC));
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private void demographics(Submission submission) {
		List<String> names = new ArrayList<>(
				this.wave.gathering().demographics().stream().map(Demographic::name).toList());
		this.mapping.fields()
			.keySet()
			.stream()
			.filter((field) -> field.startsWith("demographics."))
			.map((field) -> field.substring("demographics.".length()))
			.filter((name) -> !names.contains(name))
			.forEach(names::add);
		for (String name : names) {
			String pointer = Finding.below(Field.DEMOGRAPHICS.pointer(), name);
			String path = this.mapping.fields().get("demographics." + name);
			String group = text(submission, pointer,
					(path != null) ? this.questions.at(path) : this.questions.named(KoboNames.of(name)));
			if (group != null) {
				submission.enterOnce(Field.DEMOGRAPHICS);
				submission.demographic(name, group);
			}
		}
	}

	private void answers(Submission submission) {
		submission.enterOnce(Field.ANSWERS);
		this.wave.questionnaire().tree().filter(Node::isItem).map(Node::id).forEach((item) -> {
			String pointer = Finding.below(Field.ANSWERS.pointer(), item);
			String path = this.mapping.criteria().get(item);
			Questions.Found found = (path != null) ? this.questions.at(path) : this.questions.named(KoboNames.of(item));
			if (found instanceof Questions.Found.None) {
				this.unanswered.add(item);
			}
			String text = text(submission, pointer, found);
			if (text != null) {
				answer(submission, item, pointer, text);
			}
		});
	}

	private void answer(Submission submission, String item, String pointer, String text) {
		OptionalInt answer = this.labels.read(text);
		if (answer.isPresent()) {
			submission.answer(item, answer.getAsInt());
		}
		else if (text.indexOf(' ') > 0
				&& List.of(text.split(" +")).stream().allMatch((choice) -> this.labels.read(choice).isPresent())) {
			submission.find(pointer, FindingCode.SEVERAL_CHOICES, text);
		}
		else {
			submission.find(pointer, FindingCode.NOT_A_CHOICE,
					text.substring(0, Math.min(text.length(), LONGEST_SHOWN)));
		}
	}

	private @Nullable String text(Submission submission, String field, String pointer) {
		String path = this.mapping.fields().get(field);
		return text(submission, pointer,
				(path != null) ? this.questions.at(path) : this.questions.named(KoboNames.of(field)));
	}

	private static @Nullable String text(Submission submission, String pointer, Questions.Found found) {
		return switch (found) {
			case Questions.Found.None _ -> null;
			case Questions.Found.Repeated _ -> {
				submission.find(pointer, FindingCode.REPEATED_QUESTION);
				yield null;
			}
			case Questions.Found.Several several -> {
				submission.find(pointer, FindingCode.AMBIGUOUS_QUESTION, String.join(", ", several.paths()));
				yield null;
			}
			case Questions.Found.One one when one.value().isString() ->
				one.value().stringValue().isBlank() ? null : one.value().stringValue().strip();
			case Questions.Found.One one when one.value().isNumber() -> number(one.value());
			case Questions.Found.One _ -> {
				submission.find(pointer, FindingCode.NOT_A_TEXT);
				yield null;
			}
		};
	}

	private static String number(JsonNode value) {
		BigDecimal number = value.decimalValue();
		// Far beyond everything that is asked for: not to be written out.
		return (Math.abs(number.scale()) > LONGEST_SHOWN) ? "?" : number.toPlainString();
	}

	// Kobo writes the time of submission without an offset, and means it as UTC.
	private static String utc(String time) {
		return (time.endsWith("Z") || DeviceTime.hasOffset(time)) ? time : time + "Z";
	}

}
