package vn.sipas.intake.wave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.FindingCode;

/**
 * Reads a questionnaire's tree and checks it on the way. Made for one tree.
 */
final class QuestionnaireReader {

	private static final int DEEPEST = 12;

	private static final int MOST_NODES = 1000;

	private static final int MOST_ITEMS = 500;

	private static final int LONGEST = 2000;

	private static final int WEIGHT_DECIMALS = 9;

	private final Set<String> ids = new HashSet<>();

	private int items;

	private boolean cutOff;

	Node read(Fields wave) {
		Fields fields = wave.object("questionnaire", wave.required("questionnaire"));
		Node root = node(fields, 1);
		if (this.items > MOST_ITEMS) {
			wave.find("questionnaire", FindingCode.TOO_MANY, MOST_ITEMS);
		}
		if (fields.isPresent() && root.isCriterion()) {
			fields.find("children", FindingCode.EMPTY_NODE);
		}
		else if (!root.children().isEmpty() && !root.hasValue() && !this.cutOff) {
			wave.find("questionnaire", FindingCode.NO_CRITERION);
		}
		return root;
	}

	private Node node(Fields fields, int depth) {
		String id = fields.id("id", fields.required("id")).orElse("");
		if (!id.isEmpty() && !this.ids.add(id)) {
			fields.find("id", FindingCode.DUPLICATE_ID, id);
		}
		BigDecimal weight = fields.share("weight", fields.optional("weight"), WEIGHT_DECIMALS).orElse(null);
		Text title = fields.both("title", fields.optional("title"), LONGEST, Text::new).orElse(null);
		boolean inner = fields.has("children") || fields.has("rule");
		Node node = inner ? inner(fields, id, weight, title, depth) : criterion(fields, id, weight, title);
		fields.refuseOthers();
		this.items += node.isItem() ? 1 : 0;
		return node;
	}

	private static Node criterion(Fields fields, String id, @Nullable BigDecimal weight, @Nullable Text title) {
		Kind kind = fields.word("kind", fields.optional("kind"), Kind.class).orElse(Kind.SATISFACTION);
		Text question = fields.both("question", fields.required("question"), LONGEST, Text::new).orElse(null);
		return new Node(id, weight, null, kind, title, question, List.of());
	}

	private Node inner(Fields fields, String id, @Nullable BigDecimal weight, @Nullable Text title, int depth) {
		Optional<Rule> rule = fields.word("rule", fields.required("rule"), Rule.class);
		if (fields.optional("kind").isPresent()) {
			fields.find("kind", FindingCode.KIND_ON_NODE);
		}
		Optional<JsonNode> question = (rule.orElse(Rule.MEAN) == Rule.QUESTION) ? fields.required("question")
				: fields.optional("question");
		Text own = fields.both("question", question, LONGEST, Text::new).orElse(null);
		List<Node> children = children(fields, depth);
		if (rule.isPresent() && rule.get() == Rule.WEIGHTS) {
			checkWeights(fields, children);
		}
		return new Node(id, weight, rule.orElse(Rule.MEAN), null, title, own, children);
	}

	private List<Node> children(Fields fields, int depth) {
		Optional<JsonNode> value = fields.optional("children");
		if (value.isEmpty() || (value.get().isArray() && value.get().isEmpty())) {
			fields.find("children", FindingCode.EMPTY_NODE);
		}
		List<JsonNode> entries = fields.list("children", value, 0, MOST_NODES);
		if (depth == DEEPEST && !entries.isEmpty()) {
			fields.find("children", FindingCode.TOO_DEEP, DEEPEST);
			this.cutOff = true;
			return List.of();
		}
		List<Node> children = new ArrayList<>(entries.size());
		for (JsonNode entry : entries) {
			children.add(node(fields.entry("children", children.size(), entry), depth + 1));
		}
		return children;
	}

	// A child that can never have a value never enters its parent, whatever its weight.
	private static void checkWeights(Fields fields, List<Node> children) {
		BigDecimal sum = BigDecimal.ZERO;
		boolean complete = true;
		for (int i = 0; i < children.size(); i++) {
			Node child = children.get(i);
			if (child.hasValue()) {
				fields.requireIn("children", i, "weight");
				complete &= child.weight() != null;
				sum = sum.add(Objects.requireNonNullElse(child.weight(), BigDecimal.ZERO));
			}
		}
		if (complete && !children.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
			fields.find("children", FindingCode.WEIGHTS_SUM, sum.toPlainString());
		}
	}

}
