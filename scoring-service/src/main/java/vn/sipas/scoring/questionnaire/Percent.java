package vn.sipas.scoring.questionnaire;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.apache.commons.numbers.fraction.BigFraction;

/** Percentages as they are published to other services. */
public final class Percent {

	private static final int DECIMALS = 12;

	private static final BigInteger UNITS_PER_WHOLE = BigInteger.TEN.pow(DECIMALS + 2);

	private Percent() {
	}

	/**
	 * A share as a percentage. It is cut off, not rounded: whoever rounds it half up to
	 * fewer decimals then gets what rounding the exact fraction gives, which would not be
	 * so if it had been rounded up to a five here.
	 * @param share an exact fraction from 0 to 1
	 * @return from 0 to 100, with twelve decimals
	 */
	public static BigDecimal of(BigFraction share) {
		BigInteger units = share.getNumerator().multiply(UNITS_PER_WHOLE).divide(share.getDenominator());
		return new BigDecimal(units, DECIMALS);
	}

}
