package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.wave.Node;

/**
 * How many points the index gains with each point that a criterion gains. Every rule of
 * the tree makes a node a weighted mean of its children, so this is the product of the
 * weights on the way from the root: what computing the index again with another value of
 * the criterion comes to. Children without any answer are left out and the others keep
 * their relative weights. Under {@code pooled} the weights are the numbers of answers, as
 * far as they are known: unweighted. Under {@code question} nothing below counts.
 */
final class Shares {

	private static final String SATISFACTION = "satisfaction";

	private static final MathContext DIGITS = MathContext.DECIMAL128;

	private final Map<String, CriterionValue> values;

	private final Map<String, BigDecimal> shares = new HashMap<>();

	private Shares(List<CriterionValue> values) {
		this.values = values.stream().collect(Collectors.toMap(CriterionValue::id, Function.identity()));
	}

	/**
	 * The shares of all criteria that enter the index.
	 * @param root the questionnaire's root
	 * @param values a unit's criteria
	 * @return by criterion, from 0 to 1; those that the index does not depend on are left
	 * out
	 */
	static Map<String, BigDecimal> of(Node root, List<CriterionValue> values) {
		Shares shares = new Shares(values);
		if (shares.hasValue(root)) {
			shares.give(root, BigDecimal.ONE);
		}
		return shares.shares;
	}

	private void give(Node node, BigDecimal share) {
		if (node.isCriterion()) {
			this.shares.put(node.id(), share);
			return;
		}
		switch (Optional.ofNullable(node.rule()).orElse("")) {
			case "mean" -> divide(node.children(), share, (child) -> BigDecimal.ONE);
			case "weights" ->
				divide(node.children(), share, (child) -> Optional.ofNullable(child.weight()).orElse(BigDecimal.ZERO));
			case "criteria" -> divide(node.children(), share, (child) -> BigDecimal.valueOf(criteria(child).count()));
			case "pooled" -> divide(criteria(node).toList(), share, this::answers);
			default -> {
				// The node's own question, or a rule that came later: nothing is known to
				// be gained.
			}
		}
	}

	private void divide(List<Node> children, BigDecimal share, Function<Node, BigDecimal> weight) {
		List<Node> counted = children.stream().filter(this::hasValue).toList();
		BigDecimal sum = counted.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.signum() > 0) {
			counted.forEach((child) -> give(child, share.multiply(weight.apply(child), DIGITS).divide(sum, DIGITS)));
		}
	}

	private BigDecimal answers(Node criterion) {
		return Optional.ofNullable(this.values.get(criterion.id()))
			.map((value) -> BigDecimal.valueOf(value.answered()))
			.orElse(BigDecimal.ZERO);
	}

	private boolean hasValue(Node node) {
		if (node.isCriterion()) {
			return isSatisfaction(node) && answered(node);
		}
		if ("question".equals(node.rule())) {
			return criteria(node).findAny().isPresent() && answered(node);
		}
		if ("pooled".equals(node.rule())) {
			return criteria(node).anyMatch(this::answered);
		}
		return node.children().stream().anyMatch(this::hasValue);
	}

	private boolean answered(Node node) {
		CriterionValue value = this.values.get(node.id());
		return value != null && value.value() != null;
	}

	private static Stream<Node> criteria(Node node) {
		return node.isCriterion() ? Stream.of(node).filter(Shares::isSatisfaction)
				: node.children().stream().flatMap(Shares::criteria);
	}

	private static boolean isSatisfaction(Node criterion) {
		return criterion.kind() == null || SATISFACTION.equals(criterion.kind());
	}

}
