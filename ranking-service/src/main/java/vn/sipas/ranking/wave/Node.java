package vn.sipas.ranking.wave;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * A node of the questionnaire's tree.
 *
 * @param id unique in the questionnaire
 * @param title what people call it; nodes without one are called by their id
 * @param question what is asked: of a criterion, or of a node with a question of its own
 * @param kind {@code satisfaction}, {@code perception} or {@code expectation}; none where
 * nothing is asked
 * @param rule how the node's figure is made from its children; null for a criterion
 * @param weight this node's share, to 1, under a parent whose rule takes given shares
 * @param children the nodes below, in the questionnaire's order; none for a criterion
 */
public record Node(String id, @Nullable Text title, @Nullable Text question, @Nullable String kind,
		@Nullable String rule, @Nullable BigDecimal weight, List<Node> children) {

	public Node(String id, @Nullable Text title, @Nullable Text question, @Nullable String kind, @Nullable String rule,
			@Nullable BigDecimal weight, @Nullable List<Node> children) {
		this.id = Objects.requireNonNull(id, "id");
		this.title = title;
		this.question = question;
		this.kind = kind;
		this.rule = rule;
		this.weight = weight;
		this.children = (children == null) ? List.of() : List.copyOf(children);
	}

	/**
	 * Whether this is a leaf: an item that is answered.
	 * @return true without children
	 */
	public boolean isCriterion() {
		return this.children.isEmpty();
	}

	/**
	 * The dimensions below this node: the inner nodes just above criteria, this node left
	 * out.
	 * @return in the questionnaire's order
	 */
	Stream<Node> dimensions() {
		return this.children.stream()
			.filter((child) -> !child.isCriterion())
			.flatMap((child) -> Stream.concat(child.isDimension() ? Stream.of(child) : Stream.empty(),
					child.dimensions()));
	}

	/**
	 * What people call the node.
	 * @return its title, or its id in both languages
	 */
	public Text name() {
		return (this.title != null) ? this.title : new Text(this.id, this.id);
	}

	private boolean isDimension() {
		return this.children.stream().anyMatch(Node::isCriterion);
	}

}
