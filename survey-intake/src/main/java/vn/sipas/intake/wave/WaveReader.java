package vn.sipas.intake.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.unitlist.UnitLists;

import org.springframework.stereotype.Component;

/**
 * Reads a wave's definition as it is put, and finds everything at once that is wrong with
 * it.
 */
@Component
class WaveReader {

	private static final int MOST_SCALE_VALUES = 11;

	private static final int HIGHEST_SCALE_VALUE = 100;

	private static final int MOST_RESPONSES = 1_000_000;

	private final UnitsReader units;

	private final AboutReader about;

	WaveReader(UnitLists lists) {
		this.units = new UnitsReader(lists);
		this.about = new AboutReader(lists);
	}

	/**
	 * Reads a definition.
	 * @param id the wave's id, from the path
	 * @param body what was put
	 * @return the definition and what else the body said
	 * @throws ProblemException {@code invalid} with all findings
	 */
	Proposal read(String id, JsonNode body) {
		List<Finding> findings = new ArrayList<>();
		Fields fields = Fields.of(body, findings);
		Proposal proposal = read(id, fields);
		fields.refuseOthers();
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		return proposal;
	}

	private Proposal read(String id, Fields fields) {
		fields.checkId("wave", id);
		Optional<String> own = fields.string("wave", fields.optional("wave"), 64);
		if (own.isPresent() && !own.get().equals(id)) {
			fields.find("wave", FindingCode.ID_MISMATCH, own.get(), id);
		}
		Text title = fields.both("title", fields.required("title"), 300, Text::new).orElse(new Text("", ""));
		WaveState state = fields.word("state", fields.required("state"), WaveState.class).orElse(WaveState.DRAFT);
		String reason = fields.string("reason", fields.optional("reason"), 1000).orElse(null);
		Optional<LocalDate> opens = fields.date("opens", fields.required("opens"));
		Optional<LocalDate> closes = fields.date("closes", fields.required("closes"));
		if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
			fields.find("closes", FindingCode.CLOSES_BEFORE_OPENS, closes.get(), opens.get());
		}
		boolean synthetic = fields.flag("synthetic", fields.optional("synthetic"));
		Optional<String> scheme = fields.id("scheme", fields.optional("scheme"));
		Optional<String> previous = fields.id("previousWave", fields.optional("previousWave"));
		if (previous.isPresent() && previous.get().equals(id)) {
			fields.find("previousWave", FindingCode.OWN_PREVIOUS_WAVE, id);
		}
		Optional<String> unitList = fields.string("unitList", fields.optional("unitList"), 64);
		List<Unit> unitsRead = this.units.read(fields, unitList);
		About aboutUnit = this.about.read(fields);
		List<Stratum> strata = StrataReader.read(fields);
		List<ScaleValue> scale = scale(fields);
		int satisfiedFrom = satisfiedFrom(fields, scale);
		int least = fields.integer("minResponses", fields.required("minResponses"), 0, MOST_RESPONSES).orElse(0);
		Node questionnaire = new QuestionnaireReader().read(fields);
		Optional<PublicFigures> figures = fields.word("publicFigures", fields.optional("publicFigures"),
				PublicFigures.class);
		Fieldwork fieldwork = new FieldworkReader(unitsRead, questionnaire).read(fields);
		// What an answer has besides may be sent back as it is; the counter then is the
		// definition that the sender has seen.
		Optional<Integer> seen = fields.integer("definition", fields.optional("definition"), 1, Integer.MAX_VALUE);
		fields.optional("definedAt");
		fields.optional("hasBeenOpen");
		fields.optional("responsesErasedAt");
		Wave wave = new Wave(id, 0, Instant.EPOCH, false, title, state, reason, opens.orElse(LocalDate.EPOCH),
				closes.orElse(LocalDate.EPOCH), synthetic, scheme.orElse(null), previous.orElse(null),
				unitList.orElse(null), aboutUnit, unitsRead, strata, scale, satisfiedFrom, least, questionnaire,
				figures.filter((when) -> when == PublicFigures.LIVE).orElse(null),
				fieldwork.equals(Fieldwork.UNSAID) ? null : fieldwork, null);
		return new Proposal(wave, seen);
	}

	private static List<ScaleValue> scale(Fields wave) {
		List<ScaleValue> scale = new ArrayList<>();
		Set<Integer> values = new HashSet<>();
		for (JsonNode entry : wave.list("scale", wave.required("scale"), 2, MOST_SCALE_VALUES)) {
			Fields fields = wave.entry("scale", scale.size(), entry);
			Optional<Integer> value = fields.integer("value", fields.required("value"), 0, HIGHEST_SCALE_VALUE);
			if (value.isPresent() && !values.add(value.get())) {
				fields.find("value", FindingCode.DUPLICATE_VALUE, value.get());
			}
			Text label = fields.both("label", fields.required("label"), 200, Text::new).orElse(new Text("", ""));
			fields.refuseOthers();
			scale.add(new ScaleValue(value.orElse(-1), label));
		}
		return scale;
	}

	private static int satisfiedFrom(Fields wave, List<ScaleValue> scale) {
		Optional<Integer> from = wave.integer("satisfiedFrom", wave.required("satisfiedFrom"), 0, HIGHEST_SCALE_VALUE);
		if (from.isPresent() && !scale.isEmpty() && scale.stream().noneMatch((value) -> value.value() == from.get())) {
			wave.find("satisfiedFrom", FindingCode.NOT_ON_SCALE, from.get());
		}
		return from.orElse(0);
	}

	/**
	 * A definition that is asked for.
	 *
	 * @param wave the definition, not yet counted
	 * @param seen the definition that it was made from, where the sender says so
	 */
	record Proposal(Wave wave, Optional<Integer> seen) {
	}

}
