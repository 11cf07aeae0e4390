package vn.sipas.intake.openrosa;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.Text;

/**
 * What is asked together: the criteria of a dimension, and its own question.
 *
 * @param node the dimension
 * @param items what is asked
 */
record Section(Node node, List<Node> items) {

	/**
	 * The sections of a questionnaire.
	 * @param questionnaire its root
	 * @return the sections in their order, none without a question
	 */
	static List<Section> of(Node questionnaire) {
		List<Section> sections = new ArrayList<>();
		questionnaire.tree().filter((node) -> !node.isCriterion()).forEach((node) -> {
			List<Node> items = new ArrayList<>(node.children().stream().filter(Node::isCriterion).toList());
			if (node.isItem()) {
				items.add(node);
			}
			if (!items.isEmpty()) {
				sections.add(new Section(node, items));
			}
		});
		return sections;
	}

	/**
	 * What stands above it.
	 * @return the dimension's title, or null if it has none
	 */
	@Nullable Text title() {
		return this.node.title();
	}

}
