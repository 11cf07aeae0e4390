package vn.sipas.ranking.ranking;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A ranking as the store keeps it: one document, so that nobody reads half a change.
 *
 * @param id the scope's key
 * @param wave the wave's id
 * @param level the level of the units
 * @param parent the unit that they are below; empty for the whole level
 * @param version grows by 1 with each change that a reader can see, from 1
 * @param updatedAt when this version was made, in UTC, to the millisecond
 * @param basis what it was made from
 * @param synthetic whether the responses are made up
 * @param responses the sum over the units
 * @param units by place; those without a place last
 * @param scoredAt when the newest of the scores that it was made from was made; null
 * where that was not kept
 * @param format counted up where more is kept of a unit than before; null for the least
 */
@Document("rankings")
record RankingDocument(@MongoId String id, String wave, String level, String parent, long version, Instant updatedAt,
		Basis basis, boolean synthetic, long responses, List<RankedUnit> units, @Nullable Instant scoredAt,
		@Nullable Integer format) {

	/** How much of a unit is kept now. */
	private static final int FORMAT = 1;

	static RankingDocument of(Scope scope, Ranking ranking, Basis basis, @Nullable Instant scoredAt) {
		return new RankingDocument(scope.key(), scope.wave(), scope.level(), scope.parent(), ranking.version(),
				ranking.updatedAt(), basis, ranking.synthetic(), ranking.responses(), ranking.units(), scoredAt,
				FORMAT);
	}

	/** Whether nothing of it was left out by an earlier release. */
	boolean isWhole() {
		return Integer.valueOf(FORMAT).equals(this.format);
	}

	Ranking ranking() {
		return new Ranking(this.wave, this.level, this.parent.isEmpty() ? null : this.parent, this.version,
				this.updatedAt, this.synthetic, this.basis.definition(), null, true, this.units);
	}

	/** When its figures became what they are, as exactly as that is known. */
	DatedRanking dated() {
		return new DatedRanking(ranking(), (this.scoredAt == null) ? this.updatedAt : this.scoredAt);
	}

}
