package vn.sipas.ranking.publication;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.ranking.FrozenLine;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * What an edition has of a unit, as the store keeps it: a score as they are kept, and
 * more beside it.
 *
 * @param id the edition's key, '|', the unit's code
 * @param wave the wave's id
 * @param unit the unit's code
 * @param version the version of its score; 0 without one
 * @param responses number of responses
 * @param overall a percentage from 0 to 100 in full precision; null if it is not shown
 * @param precision how sure the overall figure is; null if that is not known
 * @param degreesOfFreedom clusters less strata; null where there is no margin
 * @param nodes the inner nodes of the questionnaire without its root
 * @param criteria the items that are answered
 * @param lines its line in each ranking
 * @param breakdowns as JSON
 * @param priorities as JSON
 */
@Document(Figures.UNITS)
record EditionUnitDocument(@MongoId String id, String wave, String unit, long version, long responses,
		@Nullable BigDecimal overall, @Nullable Precision precision, @Nullable Integer degreesOfFreedom,
		List<NodeValue> nodes, List<CriterionValue> criteria, List<FrozenLine> lines, String breakdowns,
		String priorities) {

	static EditionUnitDocument of(EditionUnit unit, String breakdowns, String priorities) {
		String id = unit.wave() + "|" + unit.edition() + "|" + unit.unit();
		Score score = unit.score();
		if (score == null) {
			return new EditionUnitDocument(id, unit.wave(), unit.unit(), 0, 0, null, null, null, List.of(), List.of(),
					unit.lines(), breakdowns, priorities);
		}
		return new EditionUnitDocument(id, unit.wave(), unit.unit(), score.version(), score.responses(),
				score.overall(), score.precision(), score.degreesOfFreedom(), score.nodes(), score.criteria(),
				unit.lines(), breakdowns, priorities);
	}

}
