package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Difference;
import vn.sipas.ranking.change.Figure;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.ranking.RankedDimension;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;

/**
 * How a unit's inner nodes and criteria differ from an earlier wave that was made by the
 * same method: each that has a figure in both under the same id.
 */
final class NodeChanges {

	static final NodeChanges NONE = new NodeChanges(Map.of());

	private final Map<String, Difference> differences;

	private NodeChanges(Map<String, Difference> differences) {
		this.differences = differences;
	}

	/**
	 * Compares two scores of a unit.
	 * @param before the earlier score
	 * @param lineBefore its line in the earlier ranking of the same level; null where it
	 * had none
	 * @param now the later score
	 * @param line its line in the later ranking of the level
	 */
	static NodeChanges between(Score before, @Nullable RankedUnit lineBefore, Score now, RankedUnit line) {
		Map<String, Figure> earlier = figures(before);
		Map<String, Difference> differences = new HashMap<>();
		figures(now).forEach((id, figure) -> {
			Figure old = earlier.get(id);
			if (old != null) {
				differences.put(id, Difference.between(old, figure, places(id, lineBefore, line)));
			}
		});
		return new NodeChanges(differences);
	}

	/** Null where there is nothing to compare with. */
	@Nullable Difference of(String id) {
		return this.differences.get(id);
	}

	/** Only dimensions have places. */
	private static @Nullable Integer places(String id, @Nullable RankedUnit lineBefore, RankedUnit line) {
		RankedDimension before = (lineBefore == null) ? null : lineBefore.dimension(id);
		RankedDimension now = line.dimension(id);
		return (before == null || now == null) ? null : before.rank() - now.rank();
	}

	private static Map<String, Figure> figures(Score score) {
		Map<String, Figure> figures = new HashMap<>();
		// All figures of a unit rest on the same clusters, so on the same freedom.
		Integer freedom = score.degreesOfFreedom();
		score.nodes()
			.forEach((node) -> figure(node.value(), node.precision(), freedom)
				.ifPresent((figure) -> figures.put(node.id(), figure)));
		score.criteria()
			.forEach((criterion) -> figure(criterion.value(), criterion.precision(), freedom)
				.ifPresent((figure) -> figures.put(criterion.id(), figure)));
		return figures;
	}

	/** A figure as it is compared; empty without a value. */
	static Optional<Figure> figure(@Nullable BigDecimal value, @Nullable Precision precision,
			@Nullable Integer degreesOfFreedom) {
		return Optional.ofNullable(Published.figure(value))
			.map((published) -> new Figure(published, (precision == null) ? null : precision.standardError(),
					degreesOfFreedom));
	}

}
