package vn.sipas.scoring.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A wave drawn at random, and redefined as an opened one may be: the items, scale and
 * units stay, the threshold, tree, rules, weights and dates do not.
 */
public final class RandomWave implements Asked {

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<String> KINDS = List.of("satisfaction", "satisfaction", "satisfaction", "perception",
			"expectation");

	private static final List<String> RULES = List.of("mean", "weights", "criteria", "pooled", "question");

	private static final List<String> RULES_OF_SETS = List.of("responsesPerDevice", "responsesPerInterviewerDay",
			"alikePercent");

	private static final List<String> FLAGS = List.of("too-fast", "straight-lined", "late", "outside-sample",
			"clock-wrong", "device-repeat", "interviewer-day", "alike");

	private final Random random;

	private final String id;

	private final ArrayNode units = JSON.createArrayNode();

	private final List<Integer> scale;

	private final List<String> kinds = new ArrayList<>();

	private final int questions;

	private int definitions;

	private final List<String> rules;

	private byte[] definition;

	public RandomWave(Random random, String id) {
		this.random = random;
		this.id = id;
		this.scale = random.ints(0, 12).distinct().limit(2 + random.nextInt(6)).sorted().boxed().toList();
		IntStream.range(0, 1 + random.nextInt(9)).forEach((_) -> this.kinds.add(any(KINDS)));
		this.questions = random.nextInt(3);
		for (int unit = 0; unit < 1 + random.nextInt(7); unit++) {
			ObjectNode added = this.units.addObject().put("unit", "u" + unit);
			if (unit > 0 && random.nextInt(5) > 0) {
				added.put("parent", "u" + random.nextInt(unit));
			}
		}
		this.rules = RULES_OF_SETS.stream().filter((_) -> random.nextInt(3) == 0).toList();
		this.definition = define();
	}

	@Override
	public String wave() {
		return this.id;
	}

	@Override
	public List<String> items() {
		return IntStream.range(0, this.kinds.size() + this.questions).mapToObj(this::item).toList();
	}

	@Override
	public List<String> units() {
		return this.units.valueStream().map((unit) -> unit.get("unit").asString()).toList();
	}

	@Override
	public List<Integer> scale() {
		return this.scale;
	}

	/** The event that defines it as it is now. */
	public byte[] definition() {
		return this.definition.clone();
	}

	/** Gives it another definition. */
	public void redefine() {
		this.definition = define();
	}

	private byte[] define() {
		ObjectNode wave = JSON.createObjectNode()
			.put("event", "wave-defined")
			.put("wave", this.id)
			.put("definition", ++this.definitions)
			.put("hasBeenOpen", true)
			.put("opens", "2026-03-0" + (1 + this.random.nextInt(2)))
			.put("closes", "2026-03-0" + (2 + this.random.nextInt(3)))
			.put("satisfiedFrom", this.scale.get(this.random.nextInt(this.scale.size())));
		wave.set("units", this.units);
		ArrayNode values = wave.putArray("scale");
		this.scale.forEach((value) -> values.addObject().put("value", value));
		wave.set("questionnaire", tree());
		quality(wave.putObject("fieldwork").putObject("quality"));
		return JSON.writeValueAsBytes(wave);
	}

	// Which rules there are stays; what they say, and what is kept out, does not.
	private void quality(ObjectNode quality) {
		this.rules.forEach((rule) -> quality.put(rule,
				rule.endsWith("Percent") ? 50 + this.random.nextInt(51) : 1 + this.random.nextInt(6)));
		ArrayNode hold = quality.putArray("hold");
		FLAGS.stream().filter((_) -> this.random.nextInt(3) == 0).forEach(hold::add);
	}

	// Inner nodes are put over nodes that have none above them yet, the root over the
	// rest.
	private ObjectNode tree() {
		List<ObjectNode> tops = new ArrayList<>();
		for (int leaf = 0; leaf < this.kinds.size(); leaf++) {
			tops.add(asked(leaf).put("kind", this.kinds.get(leaf)));
		}
		for (int question = this.kinds.size(); question < items().size(); question++) {
			tops.add(over(asked(question), tops, 1 + this.random.nextInt(3)));
		}
		for (int node = this.random.nextInt(4); node > 0; node--) {
			tops.add(over(JSON.createObjectNode().put("id", "node" + node), tops, 1 + this.random.nextInt(3)));
		}
		return over(JSON.createObjectNode().put("id", "overall"), tops, tops.size());
	}

	private ObjectNode over(ObjectNode node, List<ObjectNode> tops, int number) {
		ArrayNode children = node.putArray("children");
		for (int child = Math.min(number, tops.size()); child > 0; child--) {
			children.add(tops.remove(this.random.nextInt(tops.size())));
		}
		String rule = any(RULES);
		node.put("rule", (rule.equals("question") && !node.has("question")) ? "mean" : rule);
		if (rule.equals("weights")) {
			children.forEach((child) -> ((ObjectNode) child).put("weight", (1 + this.random.nextInt(999)) / 1000.0));
		}
		return node;
	}

	private ObjectNode asked(int number) {
		ObjectNode node = JSON.createObjectNode().put("id", item(number));
		node.putObject("question").put("vi", "?").put("en", "?");
		return node;
	}

	// Not in the order of their ids: that is the one in which they are counted.
	private String item(int number) {
		return "item" + (number * 7) % 23;
	}

	private String any(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
