package vn.sipas.ranking.unit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.unit.UnitFigures.CriterionFigure;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One unit's figures for programs. */
@RestController
class UnitApi {

	private final WhichFigures which;

	private final Waves waves;

	private final Scores scores;

	private final PublishedRankings rankings;

	private final JsonMapper json;

	UnitApi(WhichFigures which, Waves waves, Scores scores, PublishedRankings rankings, JsonMapper json) {
		this.which = which;
		this.waves = waves;
		this.scores = scores;
		this.rankings = rankings;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}")
	ResponseEntity<byte[]> unit(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String edition) {
		Figures which = this.which.of(wave, edition);
		Wave definition = this.waves.of(which);
		Unit found = definition.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		Optional<Score> score = this.scores.find(which, unit);
		Ranking ranking = this.rankings.of(which, new Scope(wave, found.level())).ranking();
		return Answer.of(this.json.writeValueAsBytes(figures(found, definition, score, ranking))).asJson();
	}

	private static UnitFigures figures(Unit unit, Wave wave, Optional<Score> score, Ranking ranking) {
		long responses = score.map(Score::responses).orElse(0L);
		boolean shown = wave.shows(responses);
		Optional<Score> figures = score.filter((any) -> shown);
		Optional<RankedUnit> line = ranking.unit(unit.unit()).filter((any) -> shown);
		return new UnitFigures(wave.wave(), unit.unit(), unit.level(), unit.parent(),
				score.map(Score::version).orElse(0L), ranking.edition(), ranking.provisional(), responses,
				line.map(RankedUnit::rank).orElse(null), ranking.units().size(),
				line.map(RankedUnit::rankInterval).orElse(null),
				figures.map(Score::overall).map(Published::figure).orElse(null),
				figures.map(Score::precision).map(ShownPrecision::of).orElse(null),
				line.map(RankedUnit::change).orElse(null), nodes(score, shown), criteria(score, shown));
	}

	private static List<NodeFigure> nodes(Optional<Score> score, boolean shown) {
		return score.map(Score::nodes)
			.orElse(List.of())
			.stream()
			.map((node) -> shown ? NodeFigure.of(node) : new NodeFigure(node.id(), null, null))
			.toList();
	}

	private static List<CriterionFigure> criteria(Optional<Score> score, boolean shown) {
		return score.map(Score::criteria)
			.orElse(List.of())
			.stream()
			.map((criterion) -> shown ? CriterionFigure.of(criterion)
					: new CriterionFigure(criterion.id(), criterion.kind(), null, null, null, null))
			.toList();
	}

}
