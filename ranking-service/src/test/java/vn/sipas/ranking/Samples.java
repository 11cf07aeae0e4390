package vn.sipas.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.ScaleValue;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/** Waves and scores for tests: two dimensions, {@code access} and {@code feedback}. */
public final class Samples {

	private Samples() {
	}

	public static Wave wave(String id, long definition, long minResponses, List<Unit> units) {
		Node access = new Node("access", text("Tiếp cận"), "mean", List.of(criterion("access.1")));
		Node feedback = new Node("feedback", text("Góp ý"), "pooled", List.of(criterion("feedback.1")));
		return new Wave(id, definition, text("Đợt " + id), State.OPEN, LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 12, 31), true, units, List.of(new ScaleValue(4, text("Hài lòng"))), 4, minResponses,
				new Node("overall", null, "mean", List.of(access, feedback)));
	}

	public static Wave inState(State state, Wave wave) {
		return new Wave(wave.wave(), wave.definition(), wave.title(), state, wave.opens(), wave.closes(),
				wave.synthetic(), wave.units(), wave.scale(), wave.satisfiedFrom(), wave.minResponses(),
				wave.questionnaire());
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
			.map((node) -> new NodeValue(node.getKey(), new BigDecimal(node.getValue())))
			.toList();
		CriterionValue criterion = new CriterionValue("access.1", "satisfaction", new BigDecimal("91.262135922330"),
				responses, new TreeMap<>(Map.of(1, 0L, 4, responses)));
		return new Score(wave, unit, version, responses, (overall == null) ? null : new BigDecimal(overall), values,
				List.of(criterion));
	}

	public static Text text(String vi) {
		return new Text(vi, vi + " (en)");
	}

	private static Node criterion(String id) {
		return new Node(id, null, null, List.of());
	}

}
