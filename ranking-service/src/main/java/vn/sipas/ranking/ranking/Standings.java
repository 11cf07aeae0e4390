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
import vn.sipas.ranking.change.Figure;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
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

	private final Earlier earlier;

	private final KnownIntervals intervals;

	private final List<String> dimensions;

	Standings(Wave wave, Earlier earlier, KnownIntervals intervals) {
		this.wave = wave;
		this.earlier = earlier;
		this.intervals = intervals;
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
		Map<String, RankInterval> possible = intervals(scope, lines);
		return lines.stream()
			.map((line) -> ranked(scope, line, overall, possible.get(line.unit().unit()), dimensions(line, places)))
			.sorted(order())
			.toList();
	}

	private Line line(Unit unit, Optional<Score> score) {
		long responses = score.map(Score::responses).orElse(0L);
		if (score.isEmpty() || !this.wave.shows(responses)) {
			return new Line(unit, responses, false, null, null, Map.of());
		}
		Map<String, BigDecimal> figures = new HashMap<>();
		for (NodeValue node : score.get().nodes()) {
			BigDecimal figure = Published.figure(node.value());
			if (figure != null) {
				figures.put(node.id(), figure);
			}
		}
		Precision precision = score.get().precision();
		return new Line(unit, responses, true, Earlier.figure(score.get()),
				(precision == null) ? null : Published.figure(precision.marginOfError()), figures);
	}

	/**
	 * Figures without an error take no part: any of them may be above or below any other
	 * in truth, so the worst place of each unit counts them.
	 */
	private Map<String, RankInterval> intervals(Scope scope, List<Line> lines) {
		List<Line> known = lines.stream().filter((line) -> line.error() != null).toList();
		int unknown = (int) lines.stream().filter((line) -> line.overall() != null && line.error() == null).count();
		RankInterval[] intervals = this.intervals.of(scope,
				known.stream()
					.map(Line::overall)
					.filter(Objects::nonNull)
					.mapToDouble(BigDecimal::doubleValue)
					.toArray(),
				known.stream()
					.map(Line::error)
					.filter(Objects::nonNull)
					.mapToDouble(BigDecimal::doubleValue)
					.toArray());
		Map<String, RankInterval> byUnit = new HashMap<>();
		for (int i = 0; i < intervals.length; i++) {
			byUnit.put(known.get(i).unit().unit(),
					new RankInterval(intervals[i].best(), intervals[i].worst() + unknown));
		}
		return byUnit;
	}

	private RankedUnit ranked(Scope scope, Line line, Places overall, @Nullable RankInterval interval,
			List<RankedDimension> dimensions) {
		Figure figure = line.figure();
		Unit unit = line.unit();
		if (figure == null) {
			return new RankedUnit(unit.unit(), unit.name(), null, null, line.responses(), null, null, null,
					line.shown() ? dimensions : null);
		}
		int rank = overall.of(figure.published());
		return new RankedUnit(unit.unit(), unit.name(), rank, interval, line.responses(), figure.published(),
				line.margin(), this.earlier.of(scope, unit, figure, rank), dimensions);
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

	private record Line(Unit unit, long responses, boolean shown, @Nullable Figure figure, @Nullable BigDecimal margin,
			Map<String, BigDecimal> figures) {

		@Nullable BigDecimal overall() {
			return (this.figure == null) ? null : this.figure.published();
		}

		@Nullable BigDecimal error() {
			return (this.figure == null) ? null : this.figure.standardError();
		}

	}

}
