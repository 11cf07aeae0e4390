package vn.sipas.intake.response;

import java.math.BigDecimal;

/**
 * A response's sampling weight, kept as an integer of a millionth so that sums are exact.
 *
 * @param millionths from 1 (a weight of 0.000001) to 10^12 (a weight of a million)
 */
record Weight(long millionths) {

	static final int DECIMALS = 6;

	static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

	static final Weight ONE = new Weight(1_000_000);

	private static final long UNIT = 1_000_000;

	private static final int PLAIN_DIGITS = 12;

	private static final long[] POWERS = { 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000 };

	/**
	 * Makes a weight of a decimal number.
	 * @param value more than 0, at most a million, at most six decimals but for zeros
	 * @return the weight
	 * @throws ArithmeticException if it has more decimals
	 */
	static Weight of(BigDecimal value) {
		// Nearly all are of this kind, and this is done for every response.
		if (value.scale() >= 0 && value.scale() <= DECIMALS && value.precision() <= PLAIN_DIGITS) {
			return new Weight(value.unscaledValue().longValue() * POWERS[DECIMALS - value.scale()]);
		}
		return new Weight(value.movePointRight(DECIMALS).longValueExact());
	}

	/**
	 * The weight as a decimal number without needless zeros.
	 * @return digits and at most one point
	 */
	String plain() {
		long whole = this.millionths / UNIT;
		long decimals = this.millionths % UNIT;
		if (decimals == 0) {
			return Long.toString(whole);
		}
		String digits = Long.toString(UNIT + decimals);
		int end = digits.length();
		while (digits.charAt(end - 1) == '0') {
			end--;
		}
		return whole + "." + digits.substring(1, end);
	}

}
