package vn.sipas.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.Text;

/**
 * A dimension as it is asked: one screen.
 *
 * @param title the dimension
 * @param above the group that it is in, empty for none
 * @param questions what is asked
 */
record Screen(String title, String above, List<Question> questions) {

	/**
	 * A question.
	 *
	 * @param name the name of its field
	 * @param item the criterion's id
	 * @param text what is asked
	 * @param given the answer so far, empty for none
	 */
	record Question(String name, String item, String text, String given) {
	}

	/**
	 * The screens of a questionnaire, in its order.
	 * @param root its root
	 * @param texts in which language
	 * @param given what was answered so far
	 * @return one for each node with something to ask right below it
	 */
	static List<Screen> of(Node root, Texts texts, Answered given) {
		return of(root, List.of(), texts, given).toList();
	}

	private static Stream<Screen> of(Node node, List<String> path, Texts texts, Answered given) {
		Text own = node.title();
		List<String> below = new ArrayList<>(path);
		if (own != null) {
			below.add(texts.of(own));
		}
		List<Question> questions = Stream
			.concat(node.children().stream().filter(Node::isCriterion), Stream.of(node).filter(Node::isItem))
			.flatMap((item) -> question(item, texts, given))
			.toList();
		Stream<Screen> first = questions.isEmpty() ? Stream.empty()
				: Stream.of(new Screen((own != null) ? texts.of(own) : "", String.join(" · ", path), questions));
		return Stream.concat(first,
				node.children()
					.stream()
					.filter((child) -> !child.isCriterion())
					.flatMap((child) -> of(child, below, texts, given)));
	}

	private static Stream<Question> question(Node item, Texts texts, Answered given) {
		Text asked = item.question();
		if (asked == null) {
			return Stream.empty();
		}
		Integer answer = given.answers().get(item.id());
		return Stream.of(new Question(AnsweredReader.ANSWER + item.id(), item.id(), texts.of(asked),
				(answer != null) ? answer.toString() : ""));
	}

}
