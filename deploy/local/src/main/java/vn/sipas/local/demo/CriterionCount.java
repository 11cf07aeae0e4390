package vn.sipas.local.demo;

/**
 * How a criterion was answered.
 *
 * @param answered how many answered it
 * @param satisfied how many of these were satisfied
 */
record CriterionCount(int answered, int satisfied) {

	/**
	 * The criterion's value.
	 * @return the satisfied in percent of the answered, 0 to 100
	 */
	double percent() {
		return 100.0 * this.satisfied / this.answered;
	}

}
