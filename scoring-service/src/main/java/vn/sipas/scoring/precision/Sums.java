package vn.sipas.scoring.precision;

/**
 * What some responses weigh together, and what those of them weigh that have a mark. Item
 * <i>i</i> of <i>m</i> has two marks: <i>i</i> where a response answered it below the
 * threshold and <i>m + i</i> where it did not answer it. All sums of a {@link Sample} are
 * in weights (1.0 is a weight of one) or, where that is said, in weights squared.
 */
public interface Sums {

	/** All responses. */
	double one();

	/**
	 * The responses that have a mark.
	 * @param mark from 0 to 2m - 1
	 * @return at most {@link #one()}
	 */
	double single(int mark);

}
