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
record Node(String id, @Nullable BigDecimal weight, @Nullable Rule rule, @Nullable Kind kind, @Nullable Text title,
		@Nullable Text question, List<Node> children) {

	@SuppressWarnings("ConstantValue")
	Node {
		// Jackson hands in null where a leaf has no such field.
		children = (children != null) ? List.copyOf(children) : List.of();
	}

	@JsonIgnore
	boolean isCriterion() {
		return this.kind != null;
	}

	@JsonIgnore
	boolean isItem() {
		return this.question != null;
	}

	boolean hasValue() {
		return this.kind == Kind.SATISFACTION || this.rule == Rule.QUESTION
				|| this.children.stream().anyMatch(Node::hasValue);
	}

	Stream<Node> tree() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(Node::tree));
	}

}
