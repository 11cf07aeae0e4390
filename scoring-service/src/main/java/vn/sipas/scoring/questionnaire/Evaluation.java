package vn.sipas.scoring.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The values of a tree's nodes, from the leaves up, as exact fractions from 0 to 1. A
 * criterion's value is the share of answers at or above the threshold among those given;
 * a node's is made by its {@link Rule}. What has no answers has no value: it is never
 * taken for 0. Source: decision 2640/QĐ-BNV of 10/10/2017 for criteria and means; the
 * other rules as {@link Rule} says.
 */
public final class Evaluation {

	private final Function<String, Share> shares;

	private final Map<String, Optional<BigFraction>> values = new HashMap<>();

	private final Node root;

	private Evaluation(Node root, Function<String, Share> shares) {
		this.root = root;
		this.shares = shares;
	}

	/**
	 * Evaluates a tree.
	 * @param root the tree
	 * @param shares the answers to each item, {@link Share#NONE} where there are none
	 * @return the values of all its nodes
	 */
	public static Evaluation of(Node root, Function<String, Share> shares) {
		Evaluation evaluation = new Evaluation(root, shares);
		evaluation.visit(root);
		return evaluation;
	}

	/**
	 * The index: the root's value.
	 * @return its value from 0 to 1, or empty if it has none
	 */
	public Optional<BigFraction> index() {
		return entering(this.root);
	}

	/**
	 * A node's value.
	 * @param node an inner node or a criterion of the tree
	 * @return its value from 0 to 1, or empty if it has none
	 */
	public Optional<BigFraction> value(Node node) {
		return this.values.getOrDefault(node.id(), Optional.empty());
	}

	private void visit(Node node) {
		if (node instanceof Branch branch) {
			branch.children().forEach(this::visit);
		}
		this.values.put(node.id(), switch (node) {
			case Criterion criterion -> this.shares.apply(criterion.id()).value();
			case Branch branch -> combine(branch);
		});
	}

	private Optional<BigFraction> combine(Branch branch) {
		List<Node> children = branch.children();
		return switch (branch.rule()) {
			case Rule.Mean _ -> mean(children, (_) -> BigFraction.ONE);
			case Rule.Weights(List<BigFraction> weights) -> mean(children, weights::get);
			case Rule.Criteria _ -> mean(children, (index) -> BigFraction.of(children.get(index).criteria()));
			case Rule.Pooled _ -> pool(branch).value();
			case Rule.Question _ -> this.shares.apply(branch.id()).value();
		};
	}

	private Optional<BigFraction> mean(List<Node> children, IntFunction<BigFraction> weights) {
		BigFraction sum = BigFraction.ZERO;
		BigFraction total = BigFraction.ZERO;
		for (int index = 0; index < children.size(); index++) {
			Node child = children.get(index);
			Optional<BigFraction> value = entering(child);
			if (value.isPresent()) {
				BigFraction weight = weights.apply(index);
				sum = sum.add(value.get().multiply(weight));
				total = total.add(weight);
			}
		}
		return (total.signum() == 0) ? Optional.empty() : Optional.of(sum.divide(total));
	}

	private Optional<BigFraction> entering(Node node) {
		return (node instanceof Criterion criterion && !criterion.entersIndex()) ? Optional.empty() : value(node);
	}

	private Share pool(Node node) {
		return switch (node) {
			case Criterion criterion -> criterion.entersIndex() ? this.shares.apply(criterion.id()) : Share.NONE;
			case Branch branch -> branch.children().stream().map(this::pool).reduce(Share.NONE, Share::plus);
		};
	}

}
