package vn.sipas.scoring.precision;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit's responses with those of all units below it, as the survey's design drew them.
 *
 * @param items how many items there are
 * @param responses how many responses
 * @param answers the answers to each item
 * @param strata its strata
 * @param weights sums of weights over all responses, which design effects of nodes are
 * made of; empty where they are not known (yet)
 */
public record Sample(int items, long responses, Answers answers, List<Stratum> strata, Optional<JointSums> weights) {

	/**
	 * Puts strata into the order of their names.
	 * @throws IllegalArgumentException if two have the same name
	 */
	public Sample {
		strata = strata.stream().sorted(Comparator.comparing(Stratum::name)).toList();
		Set<String> names = new HashSet<>();
		strata.forEach((stratum) -> {
			if (!names.add(stratum.name())) {
				throw new IllegalArgumentException("two strata have the name " + stratum.name());
			}
		});
	}

	/** Clusters less strata, those without a response left out. */
	long degreesOfFreedom() {
		return this.strata.stream().mapToLong((stratum) -> Math.max(0, stratum.sampled() - 1)).sum();
	}

}
