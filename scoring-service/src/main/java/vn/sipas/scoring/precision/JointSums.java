package vn.sipas.scoring.precision;

/**
 * Sums of marks and of pairs of them: enough to know how any figure varies from response
 * to response.
 */
public interface JointSums extends Sums {

	/**
	 * The responses that have two marks. Marks of perception and expectation items are
	 * never asked for together with those of another item, as these items enter no node.
	 * @param mark from 0 to 2m - 1
	 * @param other another mark
	 * @return at most the lesser of the two single sums
	 */
	double pair(int mark, int other);

}
