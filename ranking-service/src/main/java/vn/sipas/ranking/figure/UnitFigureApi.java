package vn.sipas.ranking.figure;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
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
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * All indices of a unit over the years, for everybody; waves as far as the reader may
 * read them.
 */
@RestController
class UnitFigureApi {

	private final Figures figures;

	private final Waves waves;

	private final Readership readership;

	private final WhichFigures which;

	private final PublishedRankings rankings;

	private final JsonMapper json;

	UnitFigureApi(Figures figures, Waves waves, Readership readership, WhichFigures which, PublishedRankings rankings,
			JsonMapper json) {
		this.figures = figures;
		this.waves = waves;
		this.readership = readership;
		this.which = which;
		this.rankings = rankings;
		this.json = json;
	}

	@GetMapping("/api/v1/units/{unitList}/{unit}/figures")
	ResponseEntity<byte[]> figures(@PathVariable String unitList, @PathVariable String unit) {
		boolean nation = unit.equals(Subject.NATION);
		List<Wave> having = this.waves.all()
			.stream()
			.filter((wave) -> nation || unitList.equals(wave.unitList()))
			.filter((wave) -> wave.unit(unit).isPresent())
			.toList();
		List<SubjectDocument> published = this.figures.ofUnit(nation ? null : unitList, unit);
		if (having.isEmpty() && published.isEmpty()) {
			throw new NotFoundException("unit", unit);
		}
		Gathered gathered = new Gathered();
		Caller caller = Caller.current().orElse(null);
		having.reversed()
			.stream()
			.filter((wave) -> this.readership.mayRead(caller, wave.wave(), unit))
			.forEach((wave) -> add(gathered, wave.wave(), unit));
		published.forEach((document) -> gathered.add(FigurePage.About.of(document)));
		return Answer
			.of(this.json.writeValueAsBytes(new UnitIndices(unitList, unit, name(having, unit), gathered.indices())))
			.asJson();
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
