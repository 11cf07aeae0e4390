package vn.sipas.intake.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import vn.sipas.intake.response.Held;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.WaveState;

/**
 * What is held of a response, as people read it.
 *
 * @param code the receipt code
 * @param withdrawn whether it was withdrawn
 * @param facts what is held besides the answers
 * @param screens the dimensions with their answers
 * @param correctable whether it can be corrected now
 * @param withdrawable whether there is anything to withdraw
 */
record ReceiptView(String code, boolean withdrawn, List<Choice> facts, List<Part> screens, boolean correctable,
		boolean withdrawable) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm d/M/yyyy");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

	/**
	 * A dimension.
	 *
	 * @param title its title
	 * @param answers questions with what was answered
	 */
	record Part(String title, List<Choice> answers) {
	}

	static ReceiptView of(Wave wave, Texts texts, Receipts.Found found) {
		if (!(found.held() instanceof Held.Kept kept)) {
			return new ReceiptView(found.code().written(), true, List.of(), List.of(), false, false);
		}
		Answered given = Answered.of(kept.event());
		boolean open = wave.state() == WaveState.OPEN && wave.gathering().form() != null;
		return new ReceiptView(found.code().written(), false, facts(wave, texts, given, kept.event()),
				parts(wave, texts, given), open, true);
	}

	private static List<Part> parts(Wave wave, Texts texts, Answered given) {
		List<Part> parts = new ArrayList<>();
		for (Screen screen : Screen.of(wave.questionnaire(), texts, given)) {
			parts.add(new Part(screen.title(),
					screen.questions()
						.stream()
						.map((question) -> new Choice(question.text(), label(wave, texts, question.given())))
						.toList()));
		}
		return parts;
	}

	private static String label(Wave wave, Texts texts, String answer) {
		return wave.scale()
			.stream()
			.filter((value) -> Integer.toString(value.value()).equals(answer))
			.map((value) -> texts.of(value.label()))
			.findFirst()
			.orElse(texts.of("no-answer"));
	}

	private static List<Choice> facts(Wave wave, Texts texts, Answered given, JsonNode event) {
		List<Choice> facts = new ArrayList<>();
		facts.add(new Choice(texts.of("held.unit"), FormViews.name(wave, given.unit(), texts)));
		wave.gathering()
			.services()
			.stream()
			.filter((service) -> service.service().equals(given.service()))
			.forEach((service) -> facts.add(new Choice(texts.of("held.service"), texts.of(service.name()))));
		wave.gathering()
			.demographics()
			.forEach((asked) -> asked.groups()
				.stream()
				.filter((group) -> Objects.equals(group.group(), given.demographics().get(asked.name())))
				.forEach((group) -> facts.add(new Choice(texts.of(asked.title()), texts.of(group.name())))));
		facts.add(new Choice(texts.of("held.answered"), time(event.path("answeredAt").asString(""))));
		facts.add(new Choice(texts.of("held.received"), time(event.path("receivedAt").asString(""))));
		if (event.has("durationSeconds")) {
			facts.add(new Choice(texts.of("held.duration"), event.path("durationSeconds").asInt(0) + " s"));
		}
		facts.add(new Choice(texts.of("held.consent"), given.consent()));
		facts.add(new Choice(texts.of("held.revision"), Integer.toString(given.revision())));
		if (event.has("device")) {
			facts.add(new Choice(texts.of("held.device"), event.path("device").asString("")));
		}
		event.path("flags")
			.forEach((flag) -> facts.add(new Choice(texts.of("held.flag"), texts.of("flag." + flag.asString("")))));
		Integer days = wave.gathering().retentionDays();
		if (days != null) {
			LocalDate until = wave.closes().plusDays(days);
			facts.add(new Choice(texts.of("held.until"), until.format(DAY)));
		}
		return facts;
	}

	private static String time(String moment) {
		try {
			return OffsetDateTime.parse(moment).atZoneSameInstant(Terms.ZONE).format(TIME);
		}
		catch (DateTimeException ex) {
			return moment;
		}
	}

}
