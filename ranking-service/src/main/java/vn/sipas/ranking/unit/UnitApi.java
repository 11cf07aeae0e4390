package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.figure.ParIndex;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.unit.UnitFigures.CriterionFigure;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

/** One unit's figures for programs. */
@RestController
class UnitApi {

	private final WhichFigures which;

	private final UnitStandings standings;

	private final ComparedUnits compared;

	private final UnitTree tree;

	private final JsonMapper json;

	UnitApi(WhichFigures which, UnitStandings standings, ComparedUnits compared, UnitTree tree, JsonMapper json) {
		this.which = which;
		this.standings = standings;
		this.compared = compared;
		this.tree = tree;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}")
	ResponseEntity<byte[]> unit(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String edition) {
		Figures figures = this.which.of(wave, edition);
		Standing standing = this.standings.of(figures, unit).orElseThrow(() -> new NotFoundException("unit", unit));
		return Answer.of(this.json.writeValueAsBytes(figures(standing))).asJson();
	}

	private UnitFigures figures(Standing standing) {
		Unit unit = standing.unit();
		Wave wave = standing.wave();
		Optional<Score> score = standing.score();
		Optional<RankedUnit> line = standing.line();
		boolean shown = standing.isShown();
		Caller caller = Caller.current().orElse(null);
		NodeChanges changes = this.compared.changes(standing, caller);
		return new UnitFigures(wave.wave(), unit.unit(), unit.level(), unit.name(), unit.parent(),
				UnitTree.path(wave, unit), score.map(Score::version).orElse(0L), standing.figures().number(),
				standing.figures().provisional(), standing.responses(), standing.rank(), standing.of(),
				line.map(RankedUnit::rankInterval).orElse(null), standing.overall(), standing.precision(),
				ParIndex.points(wave, standing.overall()), line.map(RankedUnit::change).orElse(null),
				nodes(score, shown, changes), criteria(score, shown, changes), this.tree.children(standing),
				this.tree.ownWaves(wave, unit, caller));
	}

	private static List<NodeFigure> nodes(Optional<Score> score, boolean shown, NodeChanges changes) {
		return score.map(Score::nodes)
			.orElse(List.of())
			.stream()
			.map((node) -> shown ? NodeFigure.of(node, changes.of(node.id()))
					: new NodeFigure(node.id(), null, null, null))
			.toList();
	}

	private static List<CriterionFigure> criteria(Optional<Score> score, boolean shown, NodeChanges changes) {
		return score.map(Score::criteria)
			.orElse(List.of())
			.stream()
			.map((criterion) -> shown ? CriterionFigure.of(criterion, changes.of(criterion.id()))
					: new CriterionFigure(criterion.id(), criterion.kind(), null, null, null, null, null))
			.toList();
	}

}
