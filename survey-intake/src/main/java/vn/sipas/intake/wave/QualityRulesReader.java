package vn.sipas.intake.wave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.FindingCode;

/**
 * Reads when responses are flagged.
 */
final class QualityRulesReader {

	private static final int MOST_SECONDS = 600;

	private static final int LEAST_ANSWERS = 3;

	private static final int MOST_ANSWERS = 500;

	private static final int MOST_DAYS = 3650;

	private static final int MOST_RESPONSES = 100_000;

	private static final int LEAST_PERCENT = 50;

	private QualityRulesReader() {
	}

	static @Nullable QualityRules read(Fields fieldwork) {
		Optional<JsonNode> value = fieldwork.optional("quality");
		if (value.isEmpty()) {
			return null;
		}
		Fields fields = fieldwork.object("quality", value);
		QualityRules rules = new QualityRules(seconds(fields),
				number(fields, "straightLinedFrom", LEAST_ANSWERS, MOST_ANSWERS),
				number(fields, "lateAfterDays", 1, MOST_DAYS), number(fields, "responsesPerDevice", 1, MOST_RESPONSES),
				number(fields, "responsesPerInterviewerDay", 1, MOST_RESPONSES),
				number(fields, "alikePercent", LEAST_PERCENT, 100), hold(fields));
		fields.refuseOthers();
		return rules;
	}

	private static @Nullable Integer number(Fields fields, String name, int least, int most) {
		return fields.integer(name, fields.optional(name), least, most).orElse(null);
	}

	private static @Nullable BigDecimal seconds(Fields fields) {
		Optional<JsonNode> value = fields.optional("secondsPerQuestion");
		if (value.isEmpty()) {
			return null;
		}
		if (!value.get().isNumber()) {
			fields.find("secondsPerQuestion", FindingCode.NOT_A_NUMBER);
			return null;
		}
		BigDecimal seconds = value.get().decimalValue();
		if (seconds.signum() <= 0 || seconds.compareTo(BigDecimal.valueOf(MOST_SECONDS)) > 0) {
			fields.find("secondsPerQuestion", FindingCode.OUT_OF_RANGE, "> 0", MOST_SECONDS);
			return null;
		}
		return seconds.stripTrailingZeros();
	}

	private static List<Flag> hold(Fields fields) {
		List<Flag> hold = new ArrayList<>();
		for (JsonNode entry : fields.list("hold", fields.optional("hold"), 0, Flag.values().length)) {
			fields.word("hold", Optional.of(entry), Flag.class).ifPresent(hold::add);
		}
		return hold.stream().distinct().sorted().toList();
	}

}
