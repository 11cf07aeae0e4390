package vn.sipas.bench.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What several runs of one thing came to.
 *
 * @param runs the runs' values, in the order in which they were run; at least one
 */
public record Spread(List<Double> runs) {

	public Spread {
		runs = List.copyOf(runs);
		if (runs.isEmpty()) {
			throw new IllegalArgumentException("no run");
		}
	}

	/**
	 * The middle of the runs.
	 * @return the median; of an even number of runs the mean of the two in the middle
	 */
	public double median() {
		double[] sorted = sorted();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	public double least() {
		return sorted()[0];
	}

	public double most() {
		return sorted()[this.runs.size() - 1];
	}

	/**
	 * How these runs compare with others. Runs that took turns are compared turn by turn,
	 * so that what slowed the machine down for a while slowed both.
	 * @param other the others
	 * @return the median of the turns' ratios, or the ratio of the medians where the
	 * numbers of runs differ
	 */
	public double ratioTo(Spread other) {
		if (this.runs.size() != other.runs.size()) {
			return median() / other.median();
		}
		return new Spread(IntStream.range(0, this.runs.size())
			.mapToObj((turn) -> this.runs.get(turn) / other.runs.get(turn))
			.toList()).median();
	}

	private double[] sorted() {
		return this.runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}

}
