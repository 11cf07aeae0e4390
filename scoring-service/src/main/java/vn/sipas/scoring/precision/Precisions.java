package vn.sipas.scoring.precision;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Questionnaire;

/**
 * How sure a unit's figures are, as shares (0-1). Source: linearisation over ultimate
 * clusters, as in R's package {@code survey} (Lumley 2010).
 *
 * @param degreesOfFreedom clusters less strata; absent where nothing is left, and then
 * nothing else can be had
 * @param overall the index
 * @param nodes every inner node by its id, the root too
 * @param items every item by its id, of whatever kind
 */
public record Precisions(OptionalLong degreesOfFreedom, Precision overall, Map<String, Precision> nodes,
		Map<String, Precision> items) {

	public Precisions {
		nodes = Map.copyOf(nodes);
		items = Map.copyOf(items);
	}

	/**
	 * Computes the precision of all figures. The same sums give the same figures to the
	 * last bit, in whatever order they came together.
	 * @param questionnaire the wave's
	 * @param numbers each item's number, from 0, below {@link Sample#items()}
	 * @param sample the unit's responses with those of all units below it
	 * @return the precision of overall and of every node and item
	 */
	public static Precisions of(Questionnaire questionnaire, ToIntFunction<String> numbers, Sample sample) {
		Figures figures = new Figures(questionnaire, numbers, sample);
		long freedom = sample.degreesOfFreedom();
		Optional<double[]> variances = (freedom > 0) ? Variances.of(sample, figures.influences()) : Optional.empty();
		variances.ifPresent((known) -> figures.settle(known, Student.quantile(freedom)));
		Node root = questionnaire.root();
		return new Precisions((freedom > 0) ? OptionalLong.of(freedom) : OptionalLong.empty(), figures.index(root),
				figures.nodes(), figures.items());
	}

}
