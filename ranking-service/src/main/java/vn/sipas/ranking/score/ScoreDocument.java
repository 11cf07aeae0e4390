package vn.sipas.ranking.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A score as the store keeps it.
 *
 * @param id the wave's id, '|', the unit's code
 * @param wave the wave's id
 * @param unit the unit's code
 * @param version grows with each new score of the unit
 * @param responses number of responses that the figures rest on
 * @param overall a percentage from 0 to 100 in full precision; null without answers
 * @param precision how sure the overall figure is; null if that is not known
 * @param degreesOfFreedom clusters less strata; null where there is no margin
 * @param nodes the inner nodes of the questionnaire without its root; null where they
 * were not asked for
 * @param criteria the items that are answered; null where they were not asked for
 * @param scoredAt when it was scored; null where that was not kept
 */
@Document("scores")
record ScoreDocument(@MongoId String id, String wave, String unit, long version, long responses,
		@Nullable BigDecimal overall, @Nullable Precision precision, @Nullable Integer degreesOfFreedom,
		@Nullable List<NodeValue> nodes, @Nullable List<CriterionValue> criteria, @Nullable Instant scoredAt) {

	static String id(String wave, String unit) {
		return wave + "|" + unit;
	}

	static ScoreDocument of(Score score) {
		return new ScoreDocument(id(score.wave(), score.unit()), score.wave(), score.unit(), score.version(),
				score.responses(), score.overall(), score.precision(), score.degreesOfFreedom(), score.nodes(),
				score.criteria(), score.scoredAt());
	}

	/** Of a unit without any score, an edition has a document all the same. */
	boolean isScored() {
		return this.version > 0;
	}

	Score score() {
		return new Score(this.wave, this.unit, this.version, this.responses, this.overall, this.precision,
				this.degreesOfFreedom, (this.nodes == null) ? List.of() : this.nodes,
				(this.criteria == null) ? List.of() : this.criteria, this.scoredAt);
	}

}
