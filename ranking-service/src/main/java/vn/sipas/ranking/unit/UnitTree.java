package vn.sipas.ranking.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.unit.UnitFigures.OwnWave;
import vn.sipas.ranking.unit.UnitFigures.UnitAbove;
import vn.sipas.ranking.wave.About;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.Waves;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.unit.UnitFigures.UnitBelow;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * Where a unit stands among the units of its wave. Every method that asks the store
 * throws {@link org.springframework.dao.DataAccessException} while it is away.
 */
@Component
public class UnitTree {

	private final PublishedRankings rankings;

	private final Waves waves;

	private final Readership readership;

	UnitTree(PublishedRankings rankings, Waves waves, Readership readership) {
		this.rankings = rankings;
		this.waves = waves;
		this.readership = readership;
	}

	/**
	 * The units above a unit.
	 * @param wave the wave
	 * @param unit the unit
	 * @return the topmost first
	 */
	public static List<UnitAbove> path(Wave wave, Unit unit) {
		List<UnitAbove> path = new ArrayList<>();
		Optional<Unit> above = parent(wave, unit);
		// No path is longer than there are units, even if a definition goes in circles.
		while (above.isPresent() && path.size() < wave.units().size()) {
			path.addFirst(new UnitAbove(above.get().unit(), above.get().level(), above.get().name()));
			above = parent(wave, above.get());
		}
		return List.copyOf(path);
	}

	/**
	 * The units just below a unit, level by level, each level by the places within this
	 * unit.
	 */
	List<UnitBelow> children(Standing standing) {
		Wave wave = standing.wave();
		String unit = standing.unit().unit();
		List<String> levels = wave.units()
			.stream()
			.filter((below) -> unit.equals(below.parent()))
			.map(Unit::level)
			.distinct()
			.toList();
		return levels.stream().flatMap((level) -> {
			Ranking ranking = this.rankings.of(standing.figures(), this.rankings.scope(standing.figures(), level, unit))
				.ranking();
			int of = ranking.units().size();
			return ranking.units().stream().map((line) -> below(level, line, of));
		}).toList();
	}

	/**
	 * The waves that are about a unit.
	 * @param wave the wave whose list the unit is from
	 * @param unit the unit
	 * @param caller who asks; null for nobody known
	 * @return those that they may read, the one that opens last first
	 */
	public List<OwnWave> ownWaves(Wave wave, Unit unit, @Nullable Caller caller) {
		if (wave.unitList() == null) {
			return List.of();
		}
		About here = new About(wave.unitList(), unit.unit());
		List<Wave> own = this.waves.all().stream().filter((any) -> here.equals(any.about())).toList();
		return this.readership.readable(caller, own).stream().map(OwnWave::of).toList();
	}

	private static UnitBelow below(String level, RankedUnit line, int of) {
		return new UnitBelow(line.unit(), level, line.name(), line.responses(), line.rank(), of, line.overall(),
				line.marginOfError());
	}

	private static Optional<Unit> parent(Wave wave, Unit unit) {
		return Optional.ofNullable(unit.parent()).flatMap(wave::unit);
	}

}
