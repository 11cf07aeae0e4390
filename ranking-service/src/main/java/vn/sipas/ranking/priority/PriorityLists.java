package vn.sipas.ranking.priority;

import java.util.Optional;

import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/** What each unit could do next. */
@Component
public class PriorityLists {

	private final Waves waves;

	private final Scores scores;

	private final Quartiles quartiles;

	private final FrozenPriorities frozen;

	PriorityLists(Waves waves, Scores scores, Quartiles quartiles, FrozenPriorities frozen) {
		this.waves = waves;
		this.scores = scores;
		this.quartiles = quartiles;
		this.frozen = frozen;
	}

	/**
	 * What a unit could do next.
	 * @param figures by which figures
	 * @param unit the unit's code
	 * @return without priorities and gaps where the unit's figures may not be shown
	 * @throws NotFoundException if there is no such wave or unit
	 * @throws org.springframework.dao.DataAccessException while the store is away
	 */
	public Priorities of(Figures figures, String unit) {
		return switch (figures) {
			case Figures.Live live -> of(this.waves.of(live), unit);
			case Figures.Frozen frozen -> this.frozen.priorities(frozen, unit);
		};
	}

	private Priorities of(Wave wave, String unit) {
		Unit found = wave.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		Optional<Score> score = this.scores.find(wave.wave(), unit);
		return Priorities.of(wave, found, score, () -> this.quartiles.of(wave, found.level()));
	}

}
