package vn.sipas.ranking.unit;

import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.change.BreakReason;
import vn.sipas.ranking.change.Breaks;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.merger.Successions;
import vn.sipas.ranking.unit.Series.Point;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.NotFoundException;

/**
 * Follows a unit from a wave back to those before it. Waves that the reader may not read
 * are passed over as if they were not there. Where a wave's list of units is another one,
 * the series goes on with the only old unit that this one was made from; without one, or
 * where what has the code there has another name, it ends: what lies before is of other
 * units.
 */
@Component
public class UnitSeries {

	/** How many waves back are looked at, so that no answer grows without end. */
	static final int MOST = 50;

	private final Waves waves;

	private final WhichFigures which;

	private final UnitStandings standings;

	private final Successions successions;

	private final Readership readership;

	UnitSeries(Waves waves, WhichFigures which, UnitStandings standings, Successions successions,
			Readership readership) {
		this.waves = waves;
		this.which = which;
		this.standings = standings;
		this.successions = successions;
		this.readership = readership;
	}

	/**
	 * A unit's series, each wave by its newest edition, or while it has none by its
	 * figures as they move.
	 * @param wave the id of the wave to begin with
	 * @param unit the unit's code there
	 * @param caller who asks; null for nobody known
	 * @return at least the point of the latest wave
	 * @throws NotFoundException if there is no such wave, or it has no such unit
	 */
	public Series of(String wave, String unit, @Nullable Caller caller) {
		Standing latest = this.standings.of(this.which.newest(wave), unit)
			.orElseThrow(() -> new NotFoundException("unit", unit));
		List<Point> points = new ArrayList<>();
		Standing now = latest;
		for (Wave earlier : before(latest.wave())) {
			List<BreakReason> reasons = Breaks.between(earlier, now.wave(), now.unit());
			Optional<String> code = code(now, earlier, reasons);
			if (!this.readership.mayRead(caller, earlier.wave(), code.orElse(now.unit().unit()))) {
				continue;
			}
			if (code.isEmpty()) {
				points.addFirst(now.point(Change.broken(earlier.wave(), reasons, null)));
				return new Series(wave, unit, latest.unit().name(), List.copyOf(points));
			}
			Optional<Standing> before = this.standings.of(this.which.newest(earlier.wave()), code.get());
			if (before.isPresent()) {
				points.addFirst(now.point(now.since(before.get())));
				now = before.get();
			}
		}
		points.addFirst(now.point(null));
		return new Series(wave, unit, latest.unit().name(), List.copyOf(points));
	}

	/**
	 * The unit's code in an earlier wave; empty where it was another unit, or several.
	 */
	private Optional<String> code(Standing now, Wave earlier, List<BreakReason> reasons) {
		String code = now.unit().unit();
		if (!Breaks.areOfTheUnit(reasons)) {
			return Optional.of(code);
		}
		String list = now.wave().unitList();
		if (list == null || earlier.unitList() == null) {
			return Optional.empty();
		}
		return this.successions.between(earlier.unitList(), list)
			.map((succession) -> succession.predecessorsOf(code))
			.filter((mergers) -> mergers.size() == 1)
			.map((mergers) -> mergers.getFirst().oldUnit());
	}

	/** The waves before one, the latest first. */
	List<Wave> before(Wave latest) {
		List<Wave> before = new ArrayList<>();
		Set<String> seen = new HashSet<>(Set.of(latest.wave()));
		String next = latest.previousWave();
		while (next != null && seen.size() < MOST && seen.add(next)) {
			Optional<Wave> earlier = this.waves.find(next);
			earlier.ifPresent(before::add);
			next = earlier.map(Wave::previousWave).orElse(null);
		}
		return before;
	}

}
