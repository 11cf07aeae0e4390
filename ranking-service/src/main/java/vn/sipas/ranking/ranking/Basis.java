package vn.sipas.ranking.ranking;

import java.util.Collection;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;

/**
 * What a ranking was made from. All parts only grow, so of two rankings made side by side
 * the one with the greater basis knows more, and whoever reads after the last write has
 * the greatest.
 *
 * @param definition the wave's definition
 * @param scores the sum of the versions of the wave's scores
 * @param edition the edition of the wave that it is compared with; null without one
 * @param earlier the definition and the scores that it is compared with, in one sum; null
 * without any
 */
public record Basis(long definition, long scores, @Nullable Integer edition,
		@Nullable Long earlier) implements Comparable<Basis> {

	private static final Comparator<Basis> ORDER = Comparator.comparingLong(Basis::definition)
		.thenComparingLong(Basis::scores)
		// What was published is newer than what moved before, whatever its sum.
		.thenComparing(Basis::edition, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Basis::earlier, Comparator.nullsFirst(Comparator.naturalOrder()));

	static Basis of(Wave wave, Collection<Score> scores, Earlier earlier) {
		return new Basis(wave.definition(), scores.stream().mapToLong(Score::version).sum(), earlier.edition(),
				earlier.basis());
	}

	@Override
	public int compareTo(Basis other) {
		return ORDER.compare(this, other);
	}

}
