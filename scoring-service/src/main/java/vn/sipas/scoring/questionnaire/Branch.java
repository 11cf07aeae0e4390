package vn.sipas.scoring.questionnaire;

import java.util.List;

/**
 * An inner node.
 *
 * @param id its id, and the item of its own question where it has one
 * @param rule how its value is made
 * @param asked whether it has a question of its own
 * @param children at least one, in the questionnaire's order
 */
public record Branch(String id, Rule rule, boolean asked, List<Node> children) implements Node {

	public Branch {
		children = List.copyOf(children);
		if (children.isEmpty()) {
			throw new IllegalArgumentException("node " + id + " has no children");
		}
		if (rule instanceof Rule.Question && !asked) {
			throw new IllegalArgumentException("node " + id + " has the rule 'question' and no question");
		}
		if (rule instanceof Rule.Weights given && given.weights().size() != children.size()) {
			throw new IllegalArgumentException("node " + id + " has a child without a weight");
		}
	}

	@Override
	public int criteria() {
		return this.children.stream().mapToInt(Node::criteria).sum();
	}

}
