package vn.sipas.ranking.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.change.Breaks;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.merger.Merger;
import vn.sipas.ranking.merger.Succession;
import vn.sipas.ranking.merger.Successions;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.unit.Predecessors.EarlierWave;
import vn.sipas.ranking.unit.Predecessors.Predecessor;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.NotFoundException;

/**
 * Finds which units of an old list a unit became from, and how they stood. Every method
 * throws {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Ancestry {

	private final Successions successions;

	private final Waves waves;

	private final WhichFigures which;

	private final UnitStandings standings;

	private final UnitSeries series;

	private final Readership readership;

	Ancestry(Successions successions, Waves waves, WhichFigures which, UnitStandings standings, UnitSeries series,
			Readership readership) {
		this.successions = successions;
		this.waves = waves;
		this.which = which;
		this.standings = standings;
		this.series = series;
		this.readership = readership;
	}

	/**
	 * A unit's predecessors.
	 * @param wave the later wave
	 * @param unit the unit there
	 * @param in the earlier wave's id; null for the nearest before the later one that
	 * ranks an old list
	 * @param caller who asks; null for nobody known
	 * @return without an earlier wave where there is none that they may read
	 * @throws NotFoundException if the earlier wave that was named is not there for them
	 * @throws BadParameterException if it ranks no list that the unit became from
	 */
	public Predecessors of(Wave wave, Unit unit, @Nullable String in, @Nullable Caller caller) {
		List<Succession> successions = (wave.unitList() == null) ? List.of()
				: this.successions.into(wave.unitList())
					.stream()
					.filter((succession) -> !succession.predecessorsOf(unit.unit()).isEmpty())
					.toList();
		if (in != null) {
			return in(in, wave, unit, successions, caller);
		}
		for (Wave earlier : this.series.before(wave)) {
			Optional<Succession> from = leadingFrom(earlier, successions)
				.filter((succession) -> mayReadAll(succession.predecessorsOf(unit.unit()), earlier, caller));
			if (from.isPresent()) {
				return predecessors(wave, unit, from.get(), earlier);
			}
		}
		return successions.isEmpty() ? new Predecessors(wave.wave(), unit.unit(), unit.name(), wave.unitList(), null,
				null, null, List.of(), null) : predecessors(wave, unit, successions.getFirst(), null);
	}

	private Predecessors in(String in, Wave wave, Unit unit, List<Succession> successions, @Nullable Caller caller) {
		Wave named = this.waves.find(in)
			.filter((found) -> this.readership.mayRead(caller, in))
			.orElseThrow(() -> new NotFoundException("wave", in));
		Succession from = leadingFrom(named, successions).orElseThrow(() -> new BadParameterException("in"));
		if (!mayReadAll(from.predecessorsOf(unit.unit()), named, caller)) {
			throw new NotFoundException("wave", in);
		}
		return predecessors(wave, unit, from, named);
	}

	private static Optional<Succession> leadingFrom(Wave earlier, List<Succession> successions) {
		return successions.stream().filter((succession) -> succession.oldList().equals(earlier.unitList())).findFirst();
	}

	private boolean mayReadAll(List<Merger> mergers, Wave earlier, @Nullable Caller caller) {
		return mergers.stream().allMatch((merger) -> this.readership.mayRead(caller, earlier.wave(), merger.oldUnit()));
	}

	private Predecessors predecessors(Wave wave, Unit unit, Succession succession, @Nullable Wave earlier) {
		List<Merger> mergers = succession.predecessorsOf(unit.unit());
		Figures figures = (earlier == null) ? null : this.which.newest(earlier.wave());
		List<Standing> standings = new ArrayList<>();
		List<Predecessor> predecessors = new ArrayList<>();
		for (Merger merger : mergers) {
			Optional<Standing> standing = Optional.ofNullable(figures)
				.flatMap((known) -> this.standings.of(known, merger.oldUnit()));
			standing.ifPresent(standings::add);
			predecessors.add(standing.map(Ancestry::predecessor).orElseGet(() -> named(merger)));
		}
		// Of a unit that the wave did not rank there is no figure, so none of all.
		Combined combined = (standings.size() == mergers.size()) ? Combined.of(standings).orElse(null) : null;
		return new Predecessors(wave.wave(), unit.unit(), unit.name(), wave.unitList(), succession.oldList(),
				succession.validFrom(), (figures == null) ? null : earlierWave(figures, wave, unit), predecessors,
				combined);
	}

	private EarlierWave earlierWave(Figures figures, Wave wave, Unit unit) {
		Wave earlier = this.waves.of(figures);
		return new EarlierWave(earlier.wave(), earlier.title(), earlier.opens(), earlier.closes(), earlier.synthetic(),
				earlier.scheme(), figures.number(), figures.provisional(), Breaks.between(earlier, wave, unit));
	}

	private static Predecessor predecessor(Standing standing) {
		return new Predecessor(standing.unit().unit(), standing.unit().name(), standing.responses(), standing.rank(),
				standing.of(), standing.overall(), standing.precision(), standing.nodes());
	}

	private static Predecessor named(Merger merger) {
		String name = merger.oldName();
		return new Predecessor(merger.oldUnit(), (name == null) ? null : new Text(name, name), null, null, null, null,
				null, List.of());
	}

}
