package vn.sipas.intake.wave;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is asked together: the criteria of a dimension, and its own question.
 *
 * @param node the dimension
 * @param above the nodes that it is in, from the root
 * @param items what is asked, at least one
 */
public record Section(Node node, List<Node> above, List<Node> items) {

	/**
	 * The sections of a questionnaire.
	 * @param questionnaire its root
	 * @return the sections in their order, none without a question
	 */
	public static List<Section> of(Node questionnaire) {
		List<Section> sections = new ArrayList<>();
		add(sections, questionnaire, List.of());
		return sections;
	}

	private static void add(List<Section> sections, Node node, List<Node> above) {
		List<Node> items = new ArrayList<>(node.children().stream().filter(Node::isCriterion).toList());
		if (node.isItem()) {
			items.add(node);
		}
		if (!items.isEmpty()) {
			sections.add(new Section(node, above, items));
		}
		List<Node> below = new ArrayList<>(above);
		below.add(node);
		node.children()
			.stream()
			.filter((child) -> !child.isCriterion())
			.forEach((child) -> add(sections, child, below));
	}

	/**
	 * What stands above it.
	 * @return the dimension's title, or null if it has none
	 */
	public @Nullable Text title() {
		return this.node.title();
	}

}
