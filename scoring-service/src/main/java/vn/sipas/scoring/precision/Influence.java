package vn.sipas.scoring.precision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import vn.sipas.scoring.questionnaire.Share;

/**
 * How a figure moves with each response, per unit of the response's weight: a constant,
 * plus a number for each mark that the response has. Of a ratio <i>p</i> of the satisfied
 * among answers of the weight <i>B</i> the influence is (satisfied - p answered) / B,
 * which is (1 - p) / B for a satisfied answer, 1 / B less for one below the threshold and
 * zero for a missing one. A figure made of others has their influences, put together as
 * it puts their values together.
 */
final class Influence {

	private static final double MILLION = 1_000_000;

	private static final double ROUNDING = 1e-13;

	private final double[] coefficients;

	private final int[] marks;

	private final double constant;

	private final double size;

	private Influence(double[] coefficients) {
		int last = coefficients.length - 1;
		this.coefficients = coefficients;
		this.marks = IntStream.range(0, last).filter((mark) -> coefficients[mark] != 0).toArray();
		this.constant = coefficients[last];
		this.size = Arrays.stream(coefficients).map(Math::abs).sum();
	}

	/**
	 * The influence on the share of the satisfied among all answers to some items.
	 * @param items how many items there are
	 * @param asked the numbers of those that are meant, at least one of them answered
	 * @param answers the share
	 */
	static Influence ofShare(int items, int[] asked, Share answers) {
		double answered = answers.answered().doubleValue();
		double unsatisfied = answers.answered().subtract(answers.satisfied()).doubleValue() / answered;
		double[] coefficients = new double[2 * items + 1];
		for (int item : asked) {
			coefficients[item] = -MILLION / answered;
			coefficients[items + item] = -unsatisfied * MILLION / answered;
			coefficients[2 * items] += unsatisfied * MILLION / answered;
		}
		return new Influence(coefficients);
	}

	/**
	 * The influence on the mean of figures.
	 * @param figures the influences on them, at least one
	 * @param weights their weights, relative to each other
	 */
	static Influence ofMean(List<Influence> figures, List<Double> weights) {
		double total = weights.stream().mapToDouble(Double::doubleValue).sum();
		double[] coefficients = new double[figures.getFirst().coefficients.length];
		for (int figure = 0; figure < figures.size(); figure++) {
			double weight = weights.get(figure) / total;
			for (int index = 0; index < coefficients.length; index++) {
				coefficients[index] += weight * figures.get(figure).coefficients[index];
			}
		}
		return new Influence(coefficients);
	}

	/**
	 * The influence of responses together.
	 * @param singles what those weigh that have each mark
	 * @param one what all weigh
	 */
	double of(double[] singles, double one) {
		double sum = this.constant * one;
		for (int mark : this.marks) {
			sum += this.coefficients[mark] * singles[mark];
		}
		return sum;
	}

	/**
	 * The sum of the squares of responses' influences, times whatever the sums are of.
	 * @param sums over the responses
	 */
	double squared(JointSums sums) {
		double sum = this.constant * this.constant * sums.one();
		for (int place = 0; place < this.marks.length; place++) {
			int mark = this.marks[place];
			double inner = this.coefficients[mark] / 2 * sums.single(mark) + this.constant * sums.single(mark);
			for (int before = 0; before < place; before++) {
				int other = this.marks[before];
				inner += this.coefficients[other] * sums.pair(mark, other);
			}
			sum += 2 * this.coefficients[mark] * inner;
		}
		return sum;
	}

	/**
	 * Below this, what {@link #squared} leaves is rounding. The terms of that sum
	 * together are no larger than the root's square, by Cauchy and Schwarz.
	 */
	double roundingOfSquared(JointSums sums) {
		double root = Math.abs(this.constant) * Math.sqrt(sums.one());
		for (int mark : this.marks) {
			root += Math.abs(this.coefficients[mark]) * Math.sqrt(sums.single(mark));
		}
		return ROUNDING * root * root;
	}

	/** Below this, squares of what {@link #of} leaves are rounding. */
	double roundingOf(double squareOfOne) {
		return ROUNDING * ROUNDING * this.size * this.size * squareOfOne;
	}

}
