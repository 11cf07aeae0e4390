package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class SharesTests {

	private final Map<String, CriterionValue> values = new TreeMap<>();

	private int number;

	@Test
	void aShareIsTheProductOfTheWeightsOnTheWay() {
		Node services = node("services", "mean", "0.6",
				List.of(node("access", "mean", null, List.of(criterion(10), criterion(10))),
						node("feedback", "pooled", null, List.of(criterion(30), criterion(10)))));
		Node policy = node("policy", "criteria", "0.4",
				List.of(criterion(10), node("quality", "mean", null, List.of(criterion(10), criterion(10)))));
		Map<String, BigDecimal> shares = shares(node("overall", "weights", null, List.of(services, policy)));
		assertThat(Samples.at(shares, "c1")).isEqualByComparingTo("0.15");
		assertThat(Samples.at(shares, "c3")).isEqualByComparingTo("0.225");
		assertThat(Samples.at(shares, "c4")).isEqualByComparingTo("0.075");
		assertThat(Samples.at(shares, "c5").doubleValue()).isCloseTo(0.4 / 3, Offset.offset(1e-15));
		assertThat(Samples.at(shares, "c6").doubleValue()).isCloseTo(0.4 / 3, Offset.offset(1e-15));
	}

	@Test
	void whatNobodyAnsweredLeavesItsShareToTheOthers() {
		Node silent = node("silent", "mean", "0.6", List.of(criterion(0)));
		Map<String, BigDecimal> shares = shares(
				node("overall", "weights", null, List.of(silent, node("b", "mean", "0.4", List.of(criterion(5))))));
		assertThat(shares).containsOnlyKeys("c2");
		assertThat(Samples.at(shares, "c2")).isEqualByComparingTo("1");
	}

	@Test
	void underAQuestionOfItsOwnNothingIsGained() {
		Node asked = node("asked", "question", null, List.of(criterion(10)));
		this.values.put("asked", value("asked", 10, 50));
		Map<String, BigDecimal> shares = shares(node("overall", "mean", null, List.of(asked, criterion(10))));
		assertThat(shares).containsOnlyKeys("c2");
		assertThat(Samples.at(shares, "c2")).isEqualByComparingTo("0.5");
	}

	@Test
	void aGainIsWhatComputingTheIndexAgainComesTo() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			this.values.clear();
			this.number = 0;
			Node root = tree(random, 3, null);
			Map<String, BigDecimal> shares = shares(root);
			Double index = index(root, this.values);
			for (CriterionValue criterion : List.copyOf(this.values.values())) {
				if (index != null && criterion.value() != null) {
					Map<String, CriterionValue> raised = new HashMap<>(this.values);
					raised.put(criterion.id(), value(criterion.id(), criterion.answered(), 100));
					Double after = index(root, raised);
					double gain = shares.getOrDefault(criterion.id(), BigDecimal.ZERO).doubleValue()
							* (100 - criterion.value().doubleValue());
					assertThat(after).as("seed %d", seed).isNotNull().isCloseTo(index + gain, Offset.offset(1e-9));
				}
			}
		}
	}

	/** The index by the rules, from values alone. */
	private static @Nullable Double index(Node node, Map<String, CriterionValue> values) {
		if (node.isCriterion()) {
			BigDecimal value = Samples.at(values, node.id()).value();
			return (value == null) ? null : value.doubleValue();
		}
		double sum = 0;
		double weights = 0;
		for (Node part : "pooled".equals(node.rule()) ? leaves(node) : node.children()) {
			Double value = index(part, values);
			double weight = switch (String.valueOf(node.rule())) {
				case "weights" -> (part.weight() == null) ? 0 : part.weight().doubleValue();
				case "criteria" -> leaves(part).size();
				case "pooled" -> Samples.at(values, part.id()).answered();
				default -> 1;
			};
			sum += (value == null) ? 0 : weight * value;
			weights += (value == null) ? 0 : weight;
		}
		return (weights == 0) ? null : sum / weights;
	}

	private static List<Node> leaves(Node node) {
		return node.isCriterion() ? List.of(node)
				: node.children().stream().flatMap((child) -> leaves(child).stream()).toList();
	}

	private Node tree(Random random, int depth, @Nullable String weight) {
		if (depth == 0 || (random.nextInt(4) == 0 && depth < 3)) {
			long answered = random.nextInt(5) * 10L;
			Node criterion = criterion(answered);
			this.values.put(criterion.id(), value(criterion.id(), answered, random.nextInt(100)));
			return new Node(criterion.id(), null, null, "satisfaction", null,
					(weight == null) ? null : new BigDecimal(weight), List.of());
		}
		List<Node> children = new ArrayList<>();
		String rule = List.of("mean", "weights", "criteria", "pooled").get(random.nextInt(4));
		for (int i = 0; i < 1 + random.nextInt(4); i++) {
			children.add(tree(random, depth - 1, "0." + (1 + random.nextInt(9))));
		}
		return node("n" + depth + "-" + this.number++, rule, weight, children);
	}

	private Map<String, BigDecimal> shares(Node root) {
		return Shares.of(root, List.copyOf(this.values.values()));
	}

	private Node criterion(long answered) {
		String id = "c" + ++this.number;
		this.values.put(id, value(id, answered, 50));
		return new Node(id, null, null, "satisfaction", null, null, List.of());
	}

	private static CriterionValue value(String id, long answered, int percent) {
		return new CriterionValue(id, "satisfaction", (answered == 0) ? null : BigDecimal.valueOf(percent), null,
				answered, new TreeMap<>());
	}

	private static Node node(String id, String rule, @Nullable String weight, List<Node> children) {
		return new Node(id, null, null, null, rule, (weight == null) ? null : new BigDecimal(weight), children);
	}

}
