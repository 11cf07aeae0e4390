package vn.sipas.intake.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.Section;
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
		return Section.of(root)
			.stream()
			.map((section) -> new Screen(title(section.node(), texts), above(section, texts),
					section.items().stream().flatMap((item) -> question(item, texts, given)).toList()))
			.toList();
	}

	private static String title(Node node, Texts texts) {
		Text own = node.title();
		return (own != null) ? texts.of(own) : "";
	}

	private static String above(Section section, Texts texts) {
		return section.above()
			.stream()
			.map((node) -> title(node, texts))
			.filter((title) -> !title.isEmpty())
			.collect(Collectors.joining(" · "));
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
