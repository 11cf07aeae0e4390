package vn.sipas.ranking.interval;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
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
	 * Reads what readers get.
	 * @param places the best and the worst place
	 * @return the interval
	 */
	@JsonCreator
	static RankInterval of(List<Integer> places) {
		if (places.size() != 2) {
			throw new IllegalArgumentException("two places are expected");
		}
		return new RankInterval(places.getFirst(), places.getLast());
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
