package vn.sipas.scoring.wave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.json.Json;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Questionnaire;

/** The event {@code wave-defined}, with the fields that scoring reads. */
record WaveDefined(@JsonProperty(required = true) String wave, @JsonProperty(required = true) long definition,
		@JsonProperty(required = true) boolean hasBeenOpen, @JsonProperty(required = true) LocalDate opens,
		@JsonProperty(required = true) LocalDate closes, @JsonProperty(required = true) List<Unit> units,
		@JsonProperty(required = true) List<Level> scale, @JsonProperty(required = true) int satisfiedFrom,
		@JsonProperty(required = true) NodeDefined questionnaire, Optional<List<Stratum>> strata,
		Optional<Fieldwork> fieldwork, Optional<String> responsesErasedAt) {

	// What fits an entry of the table of responses.
	private static final int MOST_VALUES = 127;

	private static final int MOST_ITEMS = 10_000;

	/**
	 * Reads a record's value.
	 * @param json the event
	 * @return the wave that it defines
	 * @throws RuntimeException if it is no such event or contradicts itself
	 */
	static Wave read(byte[] json) {
		return Json.MAPPER.readValue(json, WaveDefined.class).toWave();
	}

	private Wave toWave() {
		Map<String, Optional<String>> parents = new LinkedHashMap<>();
		this.units.forEach((unit) -> parents.put(unit.unit(), unit.parent()));
		TreeSet<Integer> values = this.scale.stream().map(Level::value).collect(Collectors.toCollection(TreeSet::new));
		Questionnaire tree = Questionnaire.of(this.questionnaire.toNode());
		if (values.size() > MOST_VALUES || tree.items().size() > MOST_ITEMS) {
			throw new IllegalArgumentException(
					"more than %d answers or %d items cannot be counted".formatted(MOST_VALUES, MOST_ITEMS));
		}
		ItemNumbers items = ItemNumbers.of(tree.items().stream().map(Criterion::id).toList());
		Map<String, Integer> clusters = this.strata.orElse(List.of())
			.stream()
			.collect(Collectors.toMap(Stratum::stratum, Stratum::clusters));
		return new Wave(this.wave, this.definition, this.hasBeenOpen, Days.of(this.opens, this.closes),
				new UnitTree(parents), values, this.satisfiedFrom, tree, items, clusters,
				this.fieldwork.flatMap(Fieldwork::quality).map(Quality::rules).orElse(QualityRules.NONE),
				this.responsesErasedAt.isPresent());
	}

	record Unit(@JsonProperty(required = true) String unit, Optional<String> parent) {
	}

	record Stratum(@JsonProperty(required = true) String stratum, @JsonProperty(required = true) int clusters) {
	}

	record Fieldwork(Optional<Quality> quality) {
	}

	record Quality(OptionalInt responsesPerDevice, OptionalInt responsesPerInterviewerDay, OptionalInt alikePercent,
			Optional<List<String>> hold) {

		QualityRules rules() {
			return new QualityRules(this.responsesPerDevice, this.responsesPerInterviewerDay, this.alikePercent,
					Flag.setOf(this.hold.orElse(List.of())));
		}

	}

	record Level(@JsonProperty(required = true) int value) {
	}

	record NodeDefined(@JsonProperty(required = true) String id, Optional<String> kind, Optional<String> rule,
			Optional<BigDecimal> weight, Optional<Map<String, String>> question, Optional<List<NodeDefined>> children) {

		vn.sipas.scoring.questionnaire.Node toNode() {
			return NodeReader.read(this);
		}

	}

}
