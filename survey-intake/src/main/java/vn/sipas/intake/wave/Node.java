package vn.sipas.intake.wave;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A node of the questionnaire's tree. A leaf is a criterion: it has a kind and a
 * question. An inner node has a rule and children, and may have a question of its own.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Node(String id, @Nullable BigDecimal weight, @Nullable Rule rule, @Nullable Kind kind,
		@Nullable Text title, @Nullable Text question, List<Node> children) {

	@SuppressWarnings("ConstantValue")
	public Node {
		// Jackson hands in null where a leaf has no such field.
		children = (children != null) ? List.copyOf(children) : List.of();
	}

	/**
	 * Whether it is a criterion.
	 * @return whether it is a leaf of the tree
	 */
	@JsonIgnore
	public boolean isCriterion() {
		return this.kind != null;
	}

	/**
	 * Whether it is asked.
	 * @return whether it has a question
	 */
	@JsonIgnore
	public boolean isItem() {
		return this.question != null;
	}

	/**
	 * Whether it can have a value.
	 * @return whether a criterion of satisfaction is in it, or it has a question of its
	 * own for a rule
	 */
	public boolean hasValue() {
		return this.kind == Kind.SATISFACTION || this.rule == Rule.QUESTION
				|| this.children.stream().anyMatch(Node::hasValue);
	}

	/**
	 * It and all nodes below it.
	 * @return the nodes, each before those below it
	 */
	public Stream<Node> tree() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(Node::tree));
	}

}
