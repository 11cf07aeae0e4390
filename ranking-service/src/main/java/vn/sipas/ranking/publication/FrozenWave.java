package vn.sipas.ranking.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Edition.FrozenRanking;
import vn.sipas.ranking.log.Entry;
import vn.sipas.ranking.ranking.FrozenLine;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * All that everybody is to see of a wave, as it stood at one moment.
 *
 * @param wave the definition
 * @param at the moment
 * @param scores the units' figures, whole, by unit
 * @param lines their lines in rankings, by unit
 * @param breakdowns as JSON, by unit
 * @param priorities as JSON, by unit
 * @param rankings the rankings that there are
 */
record FrozenWave(Wave wave, Instant at, Map<String, Score> scores, Map<String, List<FrozenLine>> lines,
		Map<String, String> breakdowns, Map<String, String> priorities, List<FrozenRanking> rankings) {

	/** The responses of the level that has the most: of a tree, those of its top. */
	long responses() {
		return this.wave.levels()
			.stream()
			.map((level) -> this.wave.unitsAt(level)
				.stream()
				.map((unit) -> this.scores.get(unit.unit()))
				.mapToLong((score) -> (score == null) ? 0 : score.responses())
				.sum())
			.max(Comparator.naturalOrder())
			.orElse(0L);
	}

	Edition edition(Request request, String author, LocalDate today) {
		return new Edition(this.wave.wave(), request.edition(), this.at,
				(request.date() == null) ? today : request.date(), author, request.decision(), request.note(),
				responses(), this.wave.definition(), this.wave.units().size(), this.rankings);
	}

	/** The records of an edition, the edition itself last. */
	Iterator<Entry> entries(Edition edition, EditionEvents events) {
		Stream<Entry> units = this.wave.units()
			.stream()
			.map((unit) -> events.unit(edition,
					new EditionUnit(edition.wave(), edition.edition(), unit.unit(), shown(unit),
							this.lines.getOrDefault(unit.unit(), List.of()),
							events.tree(this.breakdowns.getOrDefault(unit.unit(), "{}")),
							events.tree(this.priorities.getOrDefault(unit.unit(), "{}")))));
		return Stream.of(Stream.of(events.definition(edition, this.wave)), units, Stream.of(events.whole(edition)))
			.flatMap(Function.identity())
			.iterator();
	}

	private @Nullable Score shown(Unit unit) {
		Score score = this.scores.get(unit.unit());
		return (score == null || this.wave.shows(score.responses())) ? score : withoutFigures(score);
	}

	private static Score withoutFigures(Score score) {
		return new Score(score.wave(), score.unit(), score.version(), score.responses(), null, null, null,
				score.nodes().stream().map((node) -> new NodeValue(node.id(), null, null)).toList(),
				score.criteria()
					.stream()
					.map((item) -> new CriterionValue(item.id(), item.kind(), null, null, 0, new TreeMap<>()))
					.toList());
	}

}
