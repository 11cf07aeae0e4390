package vn.sipas.scoring.precision;

import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * The responses of one stratum. A cluster counts even if its members left a question
 * unanswered: it belongs to the sample's design, whatever was answered in it.
 *
 * @param name its name, unique in a sample
 * @param population how many clusters it has in the population, where that is known
 * @param clusters the clusters that were named, in the order of their names, so that sums
 * of doubles do not depend on how they came together
 * @param singles the responses without a cluster
 */
public record Stratum(String name, OptionalLong population, SortedMap<?, ? extends Sums> clusters, Singles singles) {

	/**
	 * How many clusters were sampled. One whose responses were all withdrawn is none.
	 */
	long sampled() {
		long sampled = this.singles.responses();
		for (Sums cluster : this.clusters.values()) {
			sampled += (cluster.one() > 0) ? 1 : 0;
		}
		return sampled;
	}

	/**
	 * What the sum of squares between clusters is multiplied by: <i>(1 - n/N) n/(n -
	 * 1)</i>, without the last factor if there is one cluster only. A population that is
	 * said to be smaller than the sample cannot be meant in the same units (villages,
	 * where each response is its own cluster), and corrects nothing.
	 * @param sampled how many clusters were sampled, at least 1
	 */
	double factor(double sampled) {
		long clustersInAll = this.population.orElse(Long.MAX_VALUE);
		double correction = (clustersInAll < sampled) ? 1 : 1 - sampled / clustersInAll;
		return (sampled > 1) ? correction * sampled / (sampled - 1) : correction;
	}

}
