package vn.sipas.scoring.questionnaire;

import java.math.BigInteger;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The answers to an item, weighted: how many are satisfied among those given.
 *
 * @param satisfied sum of the weights of answers at or above the threshold, in millionths
 * @param answered sum of the weights of all answers, in millionths
 */
public record Share(BigInteger satisfied, BigInteger answered) {

	public static final Share NONE = new Share(BigInteger.ZERO, BigInteger.ZERO);

	public Share plus(Share other) {
		return new Share(this.satisfied.add(other.satisfied), this.answered.add(other.answered));
	}

	/**
	 * The share itself.
	 * @return an exact fraction from 0 to 1, or empty where nobody answered
	 */
	public Optional<BigFraction> value() {
		return (this.answered.signum() == 0) ? Optional.empty()
				: Optional.of(BigFraction.of(this.satisfied, this.answered));
	}

}
