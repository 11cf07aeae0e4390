package vn.sipas.ranking.ranking;

import java.util.Collection;
import java.util.Comparator;

import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;

/**
 * What a ranking was made from. Both parts only grow, so of two rankings made side by
 * side the one with the greater basis knows more, and whoever reads after the last write
 * has the greatest.
 *
 * @param definition the wave's definition
 * @param scores the sum of the versions of the wave's scores
 */
record Basis(long definition, long scores) implements Comparable<Basis> {

	private static final Comparator<Basis> ORDER = Comparator.comparingLong(Basis::definition)
		.thenComparingLong(Basis::scores);

	static Basis of(Wave wave, Collection<Score> scores) {
		return new Basis(wave.definition(), scores.stream().mapToLong(Score::version).sum());
	}

	@Override
	public int compareTo(Basis other) {
		return ORDER.compare(this, other);
	}

}
