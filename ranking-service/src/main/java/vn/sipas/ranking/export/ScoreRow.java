package vn.sipas.ranking.export;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;

/**
 * One figure of one unit.
 *
 * @param unit the unit
 * @param kind {@code overall}, {@code node} or a criterion's kind
 * @param node the node's or criterion's id
 * @param responses how many responses the unit's figures rest on
 * @param answered how many answered; null where nothing is asked, or it may not be shown
 * @param value a percentage in full precision; null if there is none or it may not be
 * shown
 * @param precision how sure the value is; null if that is not known
 * @param levels answers per value of the scale; none where nothing is asked, or they may
 * not be shown
 */
record ScoreRow(Unit unit, String kind, String node, long responses, @Nullable Long answered,
		@Nullable BigDecimal value, @Nullable Precision precision, Map<Integer, Long> levels) {

	private static final String OVERALL = "overall";

	private static final SortedMap<Integer, Long> NONE = new TreeMap<>();

	/**
	 * All figures of a unit; of one whose figures may not be shown, only the number of
	 * its responses.
	 */
	static Stream<ScoreRow> of(Unit unit, String root, Score score, boolean shown) {
		long responses = score.responses();
		if (!shown) {
			return Stream.of(new ScoreRow(unit, OVERALL, root, responses, null, null, null, NONE));
		}
		return Stream
			.of(Stream.of(new ScoreRow(unit, OVERALL, root, responses, null, score.overall(), score.precision(), NONE)),
					score.nodes().stream().map((node) -> of(unit, responses, node)),
					score.criteria().stream().map((criterion) -> of(unit, responses, criterion)))
			.flatMap((rows) -> rows);
	}

	private static ScoreRow of(Unit unit, long responses, NodeValue node) {
		return new ScoreRow(unit, "node", node.id(), responses, null, node.value(), node.precision(), NONE);
	}

	private static ScoreRow of(Unit unit, long responses, CriterionValue criterion) {
		return new ScoreRow(unit, criterion.kind(), criterion.id(), responses, criterion.answered(), criterion.value(),
				criterion.precision(), criterion.levels());
	}

}
