package vn.sipas.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.About;
import vn.sipas.ranking.wave.Fieldwork;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.PublicFigures;
import vn.sipas.ranking.wave.ScaleValue;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * Waves and scores for tests: two dimensions, {@code access} and {@code feedback}. Their
 * figures are public while they move.
 */
public final class Samples {

	private Samples() {
	}

	public static Wave wave(String id, long definition, long minResponses, List<Unit> units) {
		Node access = new Node("access", text("Tiếp cận"), null, null, "mean", null, List.of(criterion("access.1")));
		Node feedback = new Node("feedback", text("Góp ý"), null, null, "pooled", null,
				List.of(criterion("feedback.1")));
		return new Wave(id, definition, text("Đợt " + id), State.OPEN, LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 12, 31), true, null, null, null, null, units,
				List.of(new ScaleValue(4, text("Hài lòng"))), 4, minResponses,
				new Node("overall", null, null, null, "mean", null, List.of(access, feedback)), PublicFigures.LIVE,
				null, null);
	}

	public static Wave inState(State state, Wave wave) {
		return new Wave(wave.wave(), wave.definition(), wave.title(), state, wave.opens(), wave.closes(),
				wave.synthetic(), wave.scheme(), wave.previousWave(), wave.unitList(), wave.about(), wave.units(),
				wave.scale(), wave.satisfiedFrom(), wave.minResponses(), wave.questionnaire(), wave.publicFigures(),
				wave.responsesErasedAt(), wave.fieldwork());
	}

	/** The same on other days, with plans for units. */
	public static Wave planned(Wave wave, LocalDate opens, LocalDate closes, Map<String, Long> plan) {
		List<Fieldwork.Quota> quotas = plan.entrySet()
			.stream()
			.map((one) -> new Fieldwork.Quota(one.getKey(), one.getValue()))
			.toList();
		return new Wave(wave.wave(), wave.definition(), wave.title(), wave.state(), opens, closes, wave.synthetic(),
				wave.scheme(), wave.previousWave(), wave.unitList(), wave.about(), wave.units(), wave.scale(),
				wave.satisfiedFrom(), wave.minResponses(), wave.questionnaire(), wave.publicFigures(),
				wave.responsesErasedAt(), new Fieldwork(quotas, null, null, null));
	}

	/** The same, of which everybody may read the figures once it is published. */
	public static Wave notLive(Wave wave) {
		return new Wave(wave.wave(), wave.definition(), wave.title(), wave.state(), wave.opens(), wave.closes(),
				wave.synthetic(), wave.scheme(), wave.previousWave(), wave.unitList(), wave.about(), wave.units(),
				wave.scale(), wave.satisfiedFrom(), wave.minResponses(), wave.questionnaire(), PublicFigures.PUBLISHED,
				null, wave.fieldwork());
	}

	/** The same, without its responses. */
	public static Wave erased(Wave wave, Instant at) {
		return new Wave(wave.wave(), wave.definition(), wave.title(), wave.state(), wave.opens(), wave.closes(),
				wave.synthetic(), wave.scheme(), wave.previousWave(), wave.unitList(), wave.about(), wave.units(),
				wave.scale(), wave.satisfiedFrom(), wave.minResponses(), wave.questionnaire(), wave.publicFigures(), at,
				wave.fieldwork());
	}

	/** The same, about a unit of a seeded list. */
	public static Wave about(Wave wave, String unitList, String unit) {
		return new Wave(wave.wave(), wave.definition(), wave.title(), wave.state(), wave.opens(), wave.closes(),
				wave.synthetic(), wave.scheme(), wave.previousWave(), wave.unitList(), new About(unitList, unit),
				wave.units(), wave.scale(), wave.satisfiedFrom(), wave.minResponses(), wave.questionnaire(),
				wave.publicFigures(), wave.responsesErasedAt(), wave.fieldwork());
	}

	public static Wave compared(Wave wave, @Nullable String scheme, @Nullable String previousWave,
			@Nullable String unitList) {
		return new Wave(wave.wave(), wave.definition(), wave.title(), wave.state(), wave.opens(), wave.closes(),
				wave.synthetic(), scheme, previousWave, unitList, wave.about(), wave.units(), wave.scale(),
				wave.satisfiedFrom(), wave.minResponses(), wave.questionnaire(), wave.publicFigures(),
				wave.responsesErasedAt(), wave.fieldwork());
	}

	/** The same with a standard error, and a margin of error of twice as much. */
	public static Score sure(Score score, String standardError, int degreesOfFreedom) {
		BigDecimal error = new BigDecimal(standardError);
		Precision precision = new Precision(error, error.multiply(BigDecimal.TWO), new BigDecimal("1.250000"),
				new BigDecimal("320.500000"));
		return new Score(score.wave(), score.unit(), score.version(), score.responses(), score.overall(), precision,
				degreesOfFreedom,
				score.nodes().stream().map((node) -> new NodeValue(node.id(), node.value(), precision)).toList(),
				score.criteria()
					.stream()
					.map((criterion) -> new CriterionValue(criterion.id(), criterion.kind(), criterion.value(),
							precision, criterion.answered(), criterion.levels()))
					.toList(),
				score.scoredAt());
	}

	/** The same, made at a certain time. */
	public static Score scoredAt(Score score, String time) {
		return new Score(score.wave(), score.unit(), score.version(), score.responses(), score.overall(),
				score.precision(), score.degreesOfFreedom(), score.nodes(), score.criteria(), Instant.parse(time));
	}

	/** The same with other criteria, each answered by all. */
	public static Score answered(Score score, Map<String, Integer> percents) {
		return new Score(score.wave(), score.unit(), score.version(), score.responses(), score.overall(),
				score.precision(), score.degreesOfFreedom(), score.nodes(),
				new TreeMap<>(percents).entrySet()
					.stream()
					.map((criterion) -> new CriterionValue(criterion.getKey(), "satisfaction",
							BigDecimal.valueOf(criterion.getValue()), null, score.responses(), new TreeMap<>()))
					.toList());
	}

	public static List<Unit> provinces(String... namesByCode) {
		List<Unit> units = new ArrayList<>();
		units.add(new Unit("VN", "nation", null, text("Việt Nam")));
		for (String nameAndCode : namesByCode) {
			String[] parts = nameAndCode.split(" ", 2);
			units.add(new Unit(parts[0], "province", "VN", text(parts[1])));
		}
		return units;
	}

	public static Score score(String wave, String unit, long version, long responses, @Nullable String overall,
			Map<String, String> nodes) {
		List<NodeValue> values = new TreeMap<>(nodes).entrySet()
			.stream()
			.map((node) -> new NodeValue(node.getKey(), new BigDecimal(node.getValue()), null))
			.toList();
		CriterionValue criterion = new CriterionValue("access.1", "satisfaction", new BigDecimal("91.262135922330"),
				null, responses, new TreeMap<>(Map.of(1, 0L, 4, responses)));
		return new Score(wave, unit, version, responses, (overall == null) ? null : new BigDecimal(overall), null, null,
				values, List.of(criterion));
	}

	/** What a map has, which it must have. */
	public static <V> V at(Map<String, V> map, String key) {
		return Objects.requireNonNull(map.get(key), key);
	}

	public static Text text(String vi) {
		return new Text(vi, vi + " (en)");
	}

	private static Node criterion(String id) {
		return new Node(id, null, text("Câu hỏi " + id), "satisfaction", null, null, List.of());
	}

}
