package vn.sipas.scoring.precision;

import java.util.List;
import java.util.Optional;

/**
 * The linearised variances of figures over strata and clusters (ultimate clusters): for
 * each stratum the sum of squares of its clusters' influences about their mean, times
 * {@link Stratum#factor()}. As R's {@code survey} computes them.
 * <p>
 * A stratum with one cluster has no mean to vary about. It is treated as
 * {@code options(survey.lonely.psu = "adjust")} does: about the mean of the whole sample,
 * which is zero for influences. That errs on the side of a wider margin, and looks at
 * what was observed, where "average" would give the stratum the others' variance however
 * much larger or smaller it is.
 */
final class Variances {

	private final List<Influence> figures;

	private final double[] singles;

	private final double[] variances;

	private final double[] rounding;

	// Of the stratum at hand, by figure. Squares are taken about a value near the mean,
	// so that little is lost when the mean is taken off.
	private final double[] about;

	private final double[] sums;

	private final double[] squares;

	private Variances(int items, List<Influence> figures) {
		this.figures = figures;
		this.singles = new double[2 * items];
		this.variances = new double[figures.size()];
		this.rounding = new double[figures.size()];
		this.about = new double[figures.size()];
		this.sums = new double[figures.size()];
		this.squares = new double[figures.size()];
	}

	/**
	 * Computes variances.
	 * @param sample the unit's responses
	 * @param figures influences on the figures
	 * @return a variance for each figure, or empty if some responses are known too little
	 */
	static Optional<double[]> of(Sample sample, List<Influence> figures) {
		boolean known = sample.strata()
			.stream()
			.map(Stratum::singles)
			.allMatch((singles) -> singles.responses() == 0 || singles.squares().isPresent());
		return known ? Optional.of(new Variances(sample.items(), figures).add(sample.strata())) : Optional.empty();
	}

	private double[] add(List<Stratum> strata) {
		for (Stratum stratum : strata) {
			double sampled = stratum.sampled();
			double factor = (sampled > 0) ? stratum.factor(sampled) : 0;
			if (factor > 0) {
				add(stratum, sampled, factor);
			}
		}
		for (int figure = 0; figure < this.variances.length; figure++) {
			if (this.variances[figure] <= this.rounding[figure]) {
				this.variances[figure] = 0;
			}
		}
		return this.variances;
	}

	private void add(Stratum stratum, double sampled, double factor) {
		boolean begun = begin(stratum.singles(), factor);
		double squareOfOne = 0;
		for (Sums cluster : stratum.clusters().values()) {
			double one = cluster.one();
			if (one > 0) {
				read(cluster);
				squareOfOne += one * one;
				addCluster(one, !begun);
				begun = true;
			}
		}
		for (int figure = 0; figure < this.variances.length; figure++) {
			double square = this.squares[figure] - this.sums[figure] * this.sums[figure] / sampled;
			if (sampled == 1) {
				square += this.about[figure] * this.about[figure];
			}
			this.variances[figure] += factor * square;
			this.rounding[figure] += factor * this.figures.get(figure).roundingOf(squareOfOne);
		}
	}

	/** Begins with the responses without a cluster, if the stratum has any. */
	private boolean begin(Singles alone, double factor) {
		double responses = alone.responses();
		Optional<JointSums> joint = alone.squares();
		if (responses == 0 || joint.isEmpty()) {
			return false;
		}
		read(alone.sums());
		double one = alone.sums().one();
		for (int figure = 0; figure < this.variances.length; figure++) {
			Influence influence = this.figures.get(figure);
			double sum = influence.of(this.singles, one);
			this.about[figure] = sum / responses;
			this.sums[figure] = 0;
			this.squares[figure] = influence.squared(joint.get()) - sum * sum / responses;
			this.rounding[figure] += factor * influence.roundingOfSquared(joint.get());
		}
		return true;
	}

	private void addCluster(double one, boolean first) {
		for (int figure = 0; figure < this.variances.length; figure++) {
			double influence = this.figures.get(figure).of(this.singles, one);
			if (first) {
				this.about[figure] = influence;
				this.sums[figure] = 0;
				this.squares[figure] = 0;
			}
			else {
				double distance = influence - this.about[figure];
				this.sums[figure] += distance;
				this.squares[figure] += distance * distance;
			}
		}
	}

	private void read(Sums sums) {
		for (int mark = 0; mark < this.singles.length; mark++) {
			this.singles[mark] = sums.single(mark);
		}
	}

}
