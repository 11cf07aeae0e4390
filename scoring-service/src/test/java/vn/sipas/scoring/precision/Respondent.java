package vn.sipas.scoring.precision;

import java.util.Optional;

/**
 * A response.
 *
 * @param stratum its stratum
 * @param cluster its cluster, if one was named
 * @param millionths its weight
 * @param answers a sign for each item: 1 satisfied, 0 not, - missing
 */
record Respondent(String stratum, Optional<String> cluster, long millionths, String answers) {

	static Respondent in(String stratum, String cluster, double weight, String answers) {
		return new Respondent(stratum, cluster.isEmpty() ? Optional.empty() : Optional.of(cluster),
				Math.round(weight * 1_000_000), answers);
	}

	boolean answered(int item) {
		return this.answers.charAt(item) != '-';
	}

}
