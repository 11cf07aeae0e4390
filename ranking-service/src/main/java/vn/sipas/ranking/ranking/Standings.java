package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * Makes a ranking's lines from a wave and its units' scores. Every unit of the scope has
 * its line; one with fewer responses than the wave asks for has neither figures nor
 * places, and is not counted in the places of others.
 */
final class Standings {

	private final Wave wave;

	private final List<String> dimensions;

	Standings(Wave wave) {
		this.wave = wave;
		this.dimensions = wave.dimensions().stream().map(Node::id).toList();
	}

	/**
	 * Ranks the units of a scope.
	 * @param scope which units
	 * @param scores the wave's scores by unit; those of other units are not looked at
	 * @return by place, equal places and units without one by their Vietnamese names
	 */
	List<RankedUnit> of(Scope scope, Map<String, Score> scores) {
		List<Line> lines = this.wave.units()
			.stream()
			.filter(scope::contains)
			.map((unit) -> line(unit, Optional.ofNullable(scores.get(unit.unit()))))
			.toList();
		Places overall = new Places(lines.stream().map(Line::overall).filter(Objects::nonNull).toList());
		Map<String, Places> places = new HashMap<>();
		for (String dimension : this.dimensions) {
			places.put(dimension, new Places(
					lines.stream().map((line) -> line.figures().get(dimension)).filter(Objects::nonNull).toList()));
		}
		return lines.stream().map((line) -> ranked(line, overall, places)).sorted(order()).toList();
	}

	private Line line(Unit unit, Optional<Score> score) {
		long responses = score.map(Score::responses).orElse(0L);
		if (score.isEmpty() || responses == 0 || responses < this.wave.minResponses()) {
			return new Line(unit, responses, false, null, Map.of());
		}
		Map<String, BigDecimal> figures = new HashMap<>();
		for (NodeValue node : score.get().nodes()) {
			BigDecimal figure = Published.figure(node.value());
			if (figure != null) {
				figures.put(node.id(), figure);
			}
		}
		return new Line(unit, responses, true, Published.figure(score.get().overall()), figures);
	}

	private RankedUnit ranked(Line line, Places overall, Map<String, Places> places) {
		Integer rank = (line.overall() == null) ? null : overall.of(line.overall());
		return new RankedUnit(line.unit().unit(), line.unit().name(), rank, line.responses(), line.overall(),
				line.shown() ? dimensions(line, places) : null);
	}

	private List<RankedDimension> dimensions(Line line, Map<String, Places> places) {
		List<RankedDimension> ranked = new ArrayList<>();
		for (String dimension : this.dimensions) {
			BigDecimal figure = line.figures().get(dimension);
			Places among = places.get(dimension);
			if (figure != null && among != null) {
				ranked.add(new RankedDimension(dimension, figure, among.of(figure)));
			}
		}
		return ranked;
	}

	private static Comparator<RankedUnit> order() {
		Collator names = Collator.getInstance(Locale.of("vi"));
		return Comparator.comparing(RankedUnit::rank, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing((unit) -> unit.name().vi(), names)
			.thenComparing(RankedUnit::unit);
	}

	private record Line(Unit unit, long responses, boolean shown, @Nullable BigDecimal overall,
			Map<String, BigDecimal> figures) {
	}

}
