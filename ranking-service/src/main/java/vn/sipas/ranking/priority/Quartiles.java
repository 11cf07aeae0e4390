package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import vn.sipas.ranking.ranking.Basis;
import vn.sipas.ranking.ranking.Rankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * The upper quartiles of a level's criteria, made for the first reader after its ranking
 * was made anew, and then known until the next time.
 */
@Component
class Quartiles {

	private final Rankings rankings;

	private final Scores scores;

	private final Map<Scope, Known> known = new ConcurrentHashMap<>();

	Quartiles(Rankings rankings, Scores scores) {
		this.rankings = rankings;
		this.scores = scores;
	}

	/** By criterion, in full precision; those that too few units have are left out. */
	Map<String, BigDecimal> of(Wave wave, String level) {
		Scope scope = new Scope(wave.wave(), level);
		Optional<Basis> now = this.rankings.basis(scope);
		return now.isEmpty() ? made(wave, level)
				: this.known.compute(scope, (key, before) -> (before != null && before.basis.equals(now.get())) ? before
						: new Known(now.get(), made(wave, level))).quartiles;
	}

	private Map<String, BigDecimal> made(Wave wave, String level) {
		return of(wave, level, this.scores.criteriaOf(wave.wave()));
	}

	/** The same from scores that were read already. */
	static Map<String, BigDecimal> of(Wave wave, String level, Map<String, Score> units) {
		Map<String, List<BigDecimal>> figures = new HashMap<>();
		for (Unit unit : wave.unitsAt(level)) {
			Score score = units.get(unit.unit());
			if (score != null && wave.shows(score.responses())) {
				for (CriterionValue criterion : score.criteria()) {
					BigDecimal value = criterion.value();
					if (value != null) {
						figures.computeIfAbsent(criterion.id(), (id) -> new ArrayList<>()).add(value);
					}
				}
			}
		}
		Map<String, BigDecimal> quartiles = new HashMap<>();
		figures.forEach((id, values) -> Quartile.upper(values).ifPresent((quartile) -> quartiles.put(id, quartile)));
		return Map.copyOf(quartiles);
	}

	private record Known(Basis basis, Map<String, BigDecimal> quartiles) {
	}

}
