package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.BreakReason;
import vn.sipas.ranking.change.Breaks;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.change.Difference;
import vn.sipas.ranking.change.Figure;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * The wave that another one is compared with. A difference would tell the earlier figure:
 * where everybody may read the later wave and not the earlier one, there are no changes.
 * A wave that was published is compared by its newest edition, which everybody may read.
 */
final class Earlier {

	private final Wave later;

	private final boolean laterIsPublic;

	private final @Nullable Integer edition;

	private final @Nullable Wave wave;

	private final Map<String, Score> scores;

	private final Map<Scope, Places> places = new HashMap<>();

	/** For a wave that is compared with figures as they move. */
	Earlier(Wave later, @Nullable Wave wave, Map<String, Score> scores) {
		this(later, later.hasPublicFigures(), wave, null, scores);
	}

	/**
	 * Takes both waves.
	 * @param later the wave that is compared
	 * @param laterIsPublic whether everybody may read its figures
	 * @param wave the definition of the earlier wave; null without one
	 * @param edition the edition that the earlier figures are from; null for figures as
	 * they move
	 * @param scores the earlier figures, by unit
	 */
	Earlier(Wave later, boolean laterIsPublic, @Nullable Wave wave, @Nullable Integer edition,
			Map<String, Score> scores) {
		this.later = later;
		this.laterIsPublic = laterIsPublic;
		this.edition = edition;
		this.wave = wave;
		this.scores = scores;
	}

	/** For a wave without an earlier one, or whose earlier one is not known. */
	static Earlier noneOf(Wave later) {
		return new Earlier(later, null, Map.of());
	}

	/** The edition that the earlier figures are from; null for figures as they move. */
	@Nullable Integer edition() {
		return this.edition;
	}

	/** Grows with each change of the earlier wave; null without one. */
	@Nullable Long basis() {
		return (this.wave == null) ? null
				: this.wave.definition() + this.scores.values().stream().mapToLong(Score::version).sum();
	}

	/**
	 * The change of a unit's figure.
	 * @param scope among which units it is ranked
	 * @param unit the unit in the later wave
	 * @param now its later figure
	 * @param rank its later place
	 * @return null if the earlier wave has no figure of the unit
	 */
	@Nullable Change of(Scope scope, Unit unit, Figure now, int rank) {
		if (this.wave == null || tellsWhatIsNotPublic(this.wave)) {
			return null;
		}
		String earlier = this.wave.wave();
		List<BreakReason> reasons = Breaks.between(this.wave, this.later, unit);
		// A code of another list says nothing of this unit, whether or not it is there.
		if (reasons.contains(BreakReason.UNIT_LIST)) {
			return Change.broken(earlier, reasons, null);
		}
		Optional<Unit> before = this.wave.unit(unit.unit());
		Figure figure = figure(unit.unit());
		if (before.isEmpty() || figure == null) {
			return null;
		}
		if (!reasons.isEmpty()) {
			return Change.broken(earlier, reasons, figure.published());
		}
		Integer up = scope.contains(before.get()) ? places(scope, this.wave).of(figure.published()) - rank : null;
		return Change.of(earlier, Difference.between(figure, now, up));
	}

	private boolean tellsWhatIsNotPublic(Wave before) {
		return this.laterIsPublic && this.edition == null && !before.hasPublicFigures();
	}

	private Places places(Scope scope, Wave earlier) {
		return this.places.computeIfAbsent(scope,
				(key) -> new Places(earlier.units()
					.stream()
					.filter(key::contains)
					.map((unit) -> figure(unit.unit()))
					.filter(Objects::nonNull)
					.map(Figure::published)
					.toList()));
	}

	private @Nullable Figure figure(String unit) {
		Score score = this.scores.get(unit);
		if (score == null || this.wave == null || !this.wave.shows(score.responses())) {
			return null;
		}
		return figure(score);
	}

	/** A score's overall figure; null if there is none. */
	static @Nullable Figure figure(Score score) {
		BigDecimal published = Published.figure(score.overall());
		return (published == null) ? null : new Figure(published,
				(score.precision() == null) ? null : score.precision().standardError(), score.degreesOfFreedom());
	}

}
