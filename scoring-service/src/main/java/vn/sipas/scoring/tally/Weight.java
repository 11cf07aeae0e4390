package vn.sipas.scoring.tally;

/**
 * A response's weight.
 *
 * @param millionths from 1 to 10^12
 */
record Weight(long millionths) {

	long squareLow() {
		return this.millionths * this.millionths;
	}

	long squareHigh() {
		return Math.multiplyHigh(this.millionths, this.millionths);
	}

}
