package vn.sipas.ranking.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.sipas.ranking.page.UnitsBelow.OwnRanking;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.unit.UnitFigures.OwnWave;
import vn.sipas.ranking.unit.UnitTree;
import vn.sipas.ranking.wave.About;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * The ways from the nation down to a commune and up again: within a wave by the units
 * above and below, and between a wave of provinces and a province's own.
 */
@Component
class WaysDown {

	private final PublishedRankings rankings;

	private final UnitTree tree;

	private final Frames frames;

	WaysDown(PublishedRankings rankings, UnitTree tree, Frames frames) {
		this.rankings = rankings;
		this.tree = tree;
		this.frames = frames;
	}

	/** The units just below a unit, level by level. */
	List<UnitsBelow> below(Shown page, Unit unit, Language language) {
		List<String> levels = page.wave()
			.units()
			.stream()
			.filter((one) -> unit.unit().equals(one.parent()))
			.map(Unit::level)
			.distinct()
			.toList();
		return levels.stream().map((level) -> below(page, unit, level, language)).toList();
	}

	private UnitsBelow below(Shown page, Unit unit, String level, Language language) {
		var scope = this.rankings.scope(page.figures(), level, unit.unit());
		List<UnitsBelow.Row> rows = this.rankings.of(page.figures(), scope)
			.ranking()
			.units()
			.stream()
			.map((line) -> row(page, line, language))
			.toList();
		return new UnitsBelow(this.frames.level(level, language),
				page.at(Address.of()).with("level", level).with("parent", unit.unit()).toString(), rows);
	}

	private static UnitsBelow.Row row(Shown page, RankedUnit line, Language language) {
		return new UnitsBelow.Row(line.name().in(language), page.unit(line.unit()),
				(line.rank() == null) ? "" : line.rank().toString(),
				(line.overall() == null) ? "" : language.percent(line.overall()),
				Line.margin(line.marginOfError(), language), Line.state(line));
	}

	/** The waves that rank what is within a unit. */
	List<OwnRanking> own(Wave wave, Unit unit, List<Wave> all, Visit visit) {
		return this.tree.ownWaves(wave, unit, visit.caller())
			.stream()
			.filter((own) -> all.stream().anyMatch((one) -> one.wave().equals(own.wave())))
			.map((own) -> own(own, unit, all, visit.language()))
			.toList();
	}

	private OwnRanking own(OwnWave own, Unit unit, List<Wave> all, Language language) {
		Wave wave = all.stream().filter((one) -> one.wave().equals(own.wave())).findFirst().orElseThrow();
		List<Choice> levels = own.levels()
			.stream()
			.filter((level) -> wave.unitsAt(level).size() > 1)
			.map((level) -> new Choice(Address.of().with("wave", own.wave()).with("level", level).toString(),
					this.frames.level(level, language) + " (" + language.count(wave.unitsAt(level).size()) + ")",
					false))
			.toList();
		String href = wave.unit(unit.unit())
			.map((same) -> Address.of("units", same.unit()).with("wave", own.wave()))
			.orElseGet(() -> Address.of().with("wave", own.wave()))
			.toString();
		return new OwnRanking(own.title().in(language), href, Moment.day(own.opens()), Moment.day(own.closes()),
				own.synthetic(), levels);
	}

	/**
	 * The units above a unit, the topmost first; above a province's own wave, the units
	 * of the newest wave that the province itself is ranked in.
	 */
	List<Choice> above(Shown page, Unit unit, List<Wave> all, Language language) {
		List<Choice> above = new ArrayList<>(aboveWave(page.wave(), all, language));
		UnitTree.path(page.wave(), unit)
			.forEach((one) -> above.add(new Choice(page.unit(one.unit()), one.name().in(language), false)));
		return above;
	}

	/** The unit that a wave is about, and those above it. */
	List<Choice> aboveWave(Wave wave, List<Wave> all, Language language) {
		About about = wave.about();
		if (about == null) {
			return List.of();
		}
		Optional<Wave> outer = all.stream()
			.filter((one) -> about.unitList().equals(one.unitList()) && one.unit(about.unit()).isPresent())
			.findFirst();
		List<Choice> above = new ArrayList<>();
		outer.ifPresent((one) -> one.unit(about.unit()).ifPresent((unit) -> {
			UnitTree.path(one, unit)
				.forEach((higher) -> above.add(choice(one, higher.unit(), higher.name().in(language))));
			above.add(choice(one, unit.unit(), unit.name().in(language) + " – " + one.title().in(language)));
		}));
		return above;
	}

	private static Choice choice(Wave wave, String unit, String name) {
		return new Choice(Address.of("units", unit).with("wave", wave.wave()).toString(), name, false);
	}

}
