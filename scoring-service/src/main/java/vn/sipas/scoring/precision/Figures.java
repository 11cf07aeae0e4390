package vn.sipas.scoring.precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Questionnaire;
import vn.sipas.scoring.questionnaire.Rule;
import vn.sipas.scoring.questionnaire.Share;

/**
 * All figures of a unit, with what a simple random sample with replacement would make of
 * each: R's {@code deff = "replace"}, over all responses for a node, over those who
 * answered for an item.
 */
final class Figures {

	private final Sample sample;

	private final List<Figure> figures = new ArrayList<>();

	private final Map<String, Precision> nodes = new HashMap<>();

	private final Map<String, Precision> items = new HashMap<>();

	private final List<Branch> asItems = new ArrayList<>();

	Figures(Questionnaire questionnaire, ToIntFunction<String> numbers, Sample sample) {
		this.sample = sample;
		Influences influences = Influences.of(questionnaire.root(), numbers, sample);
		for (Criterion item : questionnaire.items()) {
			this.items.put(item.id(), Precision.NONE);
			influences.item(item.id()).ifPresent((influence) -> addItem(item.id(), numbers, influence));
		}
		Stream.concat(Stream.of(questionnaire.root()), questionnaire.branches().stream()).forEach((node) -> {
			if (node instanceof Branch branch) {
				this.nodes.put(branch.id(), Precision.NONE);
				addNode(branch, influences);
			}
		});
	}

	List<Influence> influences() {
		return this.figures.stream().map(Figure::influence).toList();
	}

	/**
	 * Makes precisions of variances.
	 * @param variances in the order of {@link #influences()}
	 * @param quantile Student's
	 */
	void settle(double[] variances, double quantile) {
		for (int index = 0; index < variances.length; index++) {
			Figure figure = this.figures.get(index);
			figure.into().put(figure.id(), Precision.of(variances[index], quantile, figure.simple(), figure.size()));
		}
		this.asItems.forEach((node) -> this.nodes.put(node.id(), item(node.id())));
	}

	Precision index(Node root) {
		return switch (root) {
			case Criterion criterion -> criterion.entersIndex() ? item(criterion.id()) : Precision.NONE;
			case Branch branch -> this.nodes.getOrDefault(branch.id(), Precision.NONE);
		};
	}

	Map<String, Precision> nodes() {
		return this.nodes;
	}

	Map<String, Precision> items() {
		return this.items;
	}

	private Precision item(String id) {
		return this.items.getOrDefault(id, Precision.NONE);
	}

	private void addItem(String id, ToIntFunction<String> numbers, Influence influence) {
		int number = numbers.applyAsInt(id);
		Share share = this.sample.answers().share(number);
		long answered = this.sample.answers().answered(number);
		double satisfied = share.satisfied().doubleValue() / share.answered().doubleValue();
		double unsatisfied = share.answered().subtract(share.satisfied()).doubleValue()
				/ share.answered().doubleValue();
		this.figures.add(new Figure(this.items, id, influence, satisfied * unsatisfied / (answered - 1), answered));
	}

	private void addNode(Branch node, Influences influences) {
		if (node.rule() instanceof Rule.Question) {
			this.asItems.add(node);
			return;
		}
		influences.node(node)
			.ifPresent((influence) -> this.figures
				.add(new Figure(this.nodes, node.id(), influence, simpleVariance(influence), this.sample.responses())));
	}

	private double simpleVariance(Influence influence) {
		return this.sample.weights().map((weights) -> {
			double squares = influence.squared(weights);
			return (squares > influence.roundingOfSquared(weights))
					? weights.one() * squares / (this.sample.responses() - 1) : 0;
		}).orElse(Double.NaN);
	}

	/**
	 * A figure.
	 *
	 * @param into where its precision belongs
	 * @param id under which id
	 * @param influence how it moves with responses
	 * @param simple its variance in a simple random sample
	 * @param size of which size
	 */
	private record Figure(Map<String, Precision> into, String id, Influence influence, double simple, long size) {
	}

}
