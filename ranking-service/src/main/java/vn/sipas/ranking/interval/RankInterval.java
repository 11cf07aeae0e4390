package vn.sipas.ranking.interval;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The places that a unit may have in truth. All intervals of a ranking hold together with
 * a probability of at least 95 %.
 *
 * @param best from 1
 * @param worst not before the best
 */
public record RankInterval(int best, int worst) {

	public RankInterval {
		if (best < 1 || worst < best) {
			throw new IllegalArgumentException("places from 1, the best first, are expected");
		}
	}

	/**
	 * As readers get it.
	 * @return the best and the worst place
	 */
	@JsonValue
	public List<Integer> places() {
		return List.of(this.best, this.worst);
	}

}
