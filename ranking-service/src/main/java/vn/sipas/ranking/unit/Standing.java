package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.BreakReason;
import vn.sipas.ranking.change.Breaks;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.change.Difference;
import vn.sipas.ranking.change.Figure;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.unit.Series.Point;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * How a unit stands in one wave.
 *
 * @param figures in which figures of the wave
 * @param wave the wave, as those figures were made by
 * @param unit the unit
 * @param responses number of responses
 * @param score its score, shown or not
 * @param isShown whether its figures may be shown
 * @param line its line in the ranking of its level, if its figures may be shown
 * @param of how many units its level has
 */
record Standing(Figures figures, Wave wave, Unit unit, long responses, Optional<Score> score, boolean isShown,
		Optional<RankedUnit> line, int of) {

	static Standing of(Figures figures, Wave wave, Unit unit, Optional<Score> score, Ranking ranking) {
		long responses = score.map(Score::responses).orElse(0L);
		boolean shown = wave.shows(responses);
		return new Standing(figures, wave, unit, responses, score, shown,
				ranking.unit(unit.unit()).filter((any) -> shown), ranking.units().size());
	}

	/** Its score, if its figures may be shown. */
	Optional<Score> shownScore() {
		return this.score.filter((any) -> this.isShown);
	}

	/** The overall figure as it is compared. */
	Optional<Figure> figure() {
		return shownScore()
			.flatMap((known) -> NodeChanges.figure(known.overall(), known.precision(), known.degreesOfFreedom()));
	}

	/**
	 * What changed since an earlier wave.
	 * @param before how the unit stood there
	 * @return null where one of the two has no figure
	 */
	@Nullable Change since(Standing before) {
		List<BreakReason> reasons = Breaks.between(before.wave, this.wave, this.unit);
		String earlier = before.wave.wave();
		if (!reasons.isEmpty()) {
			return Change.broken(earlier, reasons, before.overall());
		}
		Optional<Figure> figure = before.figure();
		return figure()
			.flatMap((now) -> figure.map((old) -> Change.of(earlier, Difference.between(old, now, places(before)))))
			.orElse(null);
	}

	private @Nullable Integer places(Standing before) {
		Integer old = before.rank();
		Integer now = rank();
		return (old == null || now == null || !before.unit.level().equals(this.unit.level())) ? null : old - now;
	}

	/** The place among the units of the level. */
	@Nullable Integer rank() {
		return this.line.map(RankedUnit::rank).orElse(null);
	}

	@Nullable BigDecimal overall() {
		return figure().map(Figure::published).orElse(null);
	}

	@Nullable ShownPrecision precision() {
		return shownScore().map(Score::precision).map(ShownPrecision::of).orElse(null);
	}

	List<NodeFigure> nodes() {
		return shownScore().map(Score::nodes)
			.orElse(List.of())
			.stream()
			.map((node) -> NodeFigure.of(node, null))
			.toList();
	}

	Point point(@Nullable Change change) {
		return new Point(this.wave.wave(), this.unit.unit(), this.wave.title(), this.wave.opens(), this.wave.closes(),
				this.wave.synthetic(), this.wave.scheme(), this.figures.number(), this.figures.provisional(),
				this.responses, rank(), this.of, overall(), precision(), change, nodes());
	}

}
