package vn.sipas.ranking.unit;

import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

/** Reads how units stand in waves. */
@Component
class UnitStandings {

	private final Waves waves;

	private final Scores scores;

	private final PublishedRankings rankings;

	UnitStandings(Waves waves, Scores scores, PublishedRankings rankings) {
		this.waves = waves;
		this.scores = scores;
		this.rankings = rankings;
	}

	/**
	 * How a unit stands in some figures.
	 * @param figures which figures
	 * @param unit the unit's code
	 * @return empty if the wave has no such unit
	 * @throws vn.sipas.ranking.web.NotFoundException if there is no such wave
	 */
	Optional<Standing> of(Figures figures, String unit) {
		Wave wave = this.waves.of(figures);
		return wave.unit(unit)
			.map((found) -> Standing.of(figures, wave, found, this.scores.find(figures, unit),
					this.rankings.of(figures, new Scope(wave.wave(), found.level())).ranking()));
	}

}
