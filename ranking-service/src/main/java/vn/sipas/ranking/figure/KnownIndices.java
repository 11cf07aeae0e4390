package vn.sipas.ranking.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import org.springframework.stereotype.Component;

/**
 * All that is known of a unit's indices over the years: what sources have published, and
 * what was computed here, of waves as far as the reader may read them. Every method
 * throws {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class KnownIndices {

	private final Figures figures;

	private final Waves waves;

	private final Readership readership;

	private final WhichFigures which;

	private final PublishedRankings rankings;

	KnownIndices(Figures figures, Waves waves, Readership readership, WhichFigures which, PublishedRankings rankings) {
		this.figures = figures;
		this.waves = waves;
		this.readership = readership;
		this.which = which;
		this.rankings = rankings;
	}

	/**
	 * A unit's indices.
	 * @param unitList the list that its code is from; whatever it is, the nation is the
	 * same
	 * @param unit its code
	 * @param caller who asks; null for nobody known
	 * @return empty where no wave has it and no source names it
	 */
	public Optional<UnitIndices> of(String unitList, String unit, @Nullable Caller caller) {
		boolean nation = unit.equals(Subject.NATION);
		List<Wave> having = this.waves.all()
			.stream()
			.filter((wave) -> nation || unitList.equals(wave.unitList()))
			.filter((wave) -> wave.unit(unit).isPresent())
			.toList();
		List<SubjectDocument> published = this.figures.ofUnit(nation ? null : unitList, unit);
		if (having.isEmpty() && published.isEmpty()) {
			return Optional.empty();
		}
		Gathered gathered = new Gathered();
		having.reversed()
			.stream()
			.filter((wave) -> this.readership.mayRead(caller, wave.wave(), unit))
			.forEach((wave) -> add(gathered, wave.wave(), unit));
		published.forEach((document) -> gathered.add(FigurePage.About.of(document)));
		return Optional.of(new UnitIndices(unitList, unit, name(having, unit), gathered.indices()));
	}

	/** What everybody gets: the newest edition, or while there is none what moves. */
	private void add(Gathered gathered, String id, String code) {
		var which = this.which.newest(id);
		Wave wave = this.waves.of(which);
		wave.unit(code).ifPresent((unit) -> {
			Ranking ranking = this.rankings.of(which, new Scope(id, unit.level())).ranking();
			ranking.unit(code)
				.filter((line) -> line.responses() > 0)
				.ifPresent((line) -> gathered.add(wave, ranking, line));
		});
	}

	private static @Nullable Text name(List<Wave> having, String unit) {
		return having.stream()
			.map((wave) -> wave.unit(unit).map(Unit::name).orElse(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
