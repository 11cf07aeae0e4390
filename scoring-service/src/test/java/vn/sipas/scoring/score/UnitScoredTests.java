package vn.sipas.scoring.score;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.precision.Precision;
import vn.sipas.scoring.questionnaire.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published keeps to the contract. */
class UnitScoredTests {

	private static final Accuracy ACCURACY = Accuracy.of(new Precision(OptionalDouble.of(0.0095),
			OptionalDouble.of(0.019), OptionalDouble.of(1.5), OptionalDouble.of(200)));

	private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(Contracts.schema("scoring/unit-scored"));

	@Test
	void examplesKeepToTheSchema() {
		assertThat(Contracts.examples("scoring/unit-scored")).isNotEmpty()
			.allSatisfy((example) -> assertThat(
					SCHEMA.validate(new String(Contracts.read(example), StandardCharsets.UTF_8), InputFormat.JSON))
				.isEmpty());
	}

	@Test
	void eventKeepsToTheSchemaAndWritesFiguresInFull() {
		String json = json(figure("0.000000000000"));
		assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
		assertThat(json).startsWith("{\"event\":\"unit-scored\",\"wave\":\"w\",\"unit\":\"12\",\"version\":7,")
			.contains("\"scoredAt\":\"2026-03-02T02:14:06.512Z\"", "\"overall\":0.000000000000",
					"{\"id\":\"access\",\"value\":0.000000000000}", "\"levels\":{\"1\":2,\"5\":0}");
	}

	@Test
	void whatHasNoAnswersHasNoValue() {
		String json = json(Optional.empty());
		assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
		assertThat(json).doesNotContain("overall", "value", "null").contains("{\"id\":\"access\"}");
	}

	private static Optional<BigDecimal> figure(String value) {
		return Optional.of(new BigDecimal(value));
	}

	private static String json(Optional<BigDecimal> value) {
		Figures figures = new Figures(2, value, ACCURACY, OptionalLong.of(3),
				List.of(new Figures.NodeFigure("access", value)), List.of(new Figures.ItemFigure("access.1",
						Kind.satisfaction, value, ACCURACY, 2, new TreeMap<>(Map.of(1, 2L, 5, 0L)))));
		UnitScored event = UnitScored.of("w", "12", 3, figures, 7, Instant.parse("2026-03-02T02:14:06.512Z"));
		return new String(event.toJson(), StandardCharsets.UTF_8);
	}

}
