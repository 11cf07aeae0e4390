package vn.sipas.scoring.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A wave's questionnaire.
 *
 * @param root the whole tree; its value is the index
 * @param items what respondents answer, in the questionnaire's order: the leaves, and the
 * questions of inner nodes that have one, each before its children
 * @param branches the inner nodes without the root, parents before children
 */
public record Questionnaire(Node root, List<Criterion> items, List<Branch> branches) {

	public Questionnaire {
		items = List.copyOf(items);
		branches = List.copyOf(branches);
	}

	/**
	 * Lists a tree's items and inner nodes.
	 * @param root the tree
	 * @return the questionnaire
	 * @throws IllegalArgumentException if two nodes have the same id
	 */
	public static Questionnaire of(Node root) {
		List<Criterion> items = new ArrayList<>();
		List<Branch> branches = new ArrayList<>();
		list(root, items, branches, new HashSet<>());
		return new Questionnaire(root, items, branches.isEmpty() ? branches : branches.subList(1, branches.size()));
	}

	private static void list(Node node, List<Criterion> items, List<Branch> branches, Set<String> ids) {
		if (!ids.add(node.id())) {
			throw new IllegalArgumentException("two nodes have the id " + node.id());
		}
		switch (node) {
			case Criterion criterion -> items.add(criterion);
			case Branch branch -> {
				branches.add(branch);
				if (branch.asked()) {
					items.add(new Criterion(branch.id(), Kind.satisfaction));
				}
				branch.children().forEach((child) -> list(child, items, branches, ids));
			}
		}
	}

}
