package vn.sipas.scoring.precision;

import java.util.Optional;

/**
 * The responses of a stratum that named no cluster, each of them a cluster of its own.
 *
 * @param responses how many there are, not negative
 * @param sums what they weigh
 * @param squares sums of the squares of their weights; empty where they are not known
 * (yet), and then nothing is known of how these responses vary
 */
public record Singles(long responses, Sums sums, Optional<JointSums> squares) {

	/** No such responses. */
	public static final Singles NONE = new Singles(0, new Nothing(), Optional.empty());

	private record Nothing() implements Sums {

		@Override
		public double one() {
			return 0;
		}

		@Override
		public double single(int mark) {
			return 0;
		}

	}

}
