package vn.sipas.ranking.history;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.wave.Wave;

/**
 * What a reader may see of a ranking's history. Of states, everybody those that everybody
 * could see when they were the newest, and the wave's analysts all. Of units, those that
 * are ranked now; and figures of a unit where neither its responses then nor those now
 * are fewer than the wave asks for now. Or else, once somebody has taken their response
 * back, the past would tell what is hidden.
 */
final class Sight {

	private final Wave wave;

	private final Predicate<Stamp> states;

	private final Map<String, Boolean> shown;

	private Sight(Wave wave, Ranking now, Predicate<Stamp> states) {
		this.wave = wave;
		this.states = states;
		this.shown = now.units()
			.stream()
			.collect(Collectors.toMap(RankedUnit::unit, (unit) -> wave.shows(unit.responses())));
	}

	/**
	 * That of a wave's analysts.
	 * @param wave the definition
	 * @param now the ranking as they get it
	 */
	static Sight whole(Wave wave, Ranking now) {
		return new Sight(wave, now, (stamp) -> true);
	}

	/**
	 * That of everybody. What moved after the first edition was seen by analysts alone. A
	 * store that was filled anew counts versions from the beginning, so it takes both,
	 * the version and the time, to know that it was before.
	 * @param wave the definition
	 * @param now the ranking as they get it
	 * @param first the wave's first edition, if there is one
	 */
	static Sight open(Wave wave, Ranking now, Optional<Edition> first) {
		String parent = (now.parent() == null) ? "" : now.parent();
		return new Sight(wave, now,
				(stamp) -> stamp.open() && first
					.map((edition) -> edition.covers(now.level(), parent, stamp.version())
							&& !stamp.time().isAfter(edition.publishedAt()))
					.orElse(true));
	}

	boolean has(Stamp stamp) {
		return this.states.test(stamp);
	}

	/** A unit's line as it may be seen; empty if nothing of it may. */
	Optional<Line> of(Line line) {
		Boolean shownNow = this.shown.get(line.unit());
		if (shownNow == null) {
			return Optional.empty();
		}
		return Optional.of((shownNow && this.wave.shows(line.responses())) ? line : line.hidden());
	}

}
