package vn.sipas.scoring.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A wave's figures from its definition and its final set of responses, each figure
 * computed from all responses, with fractions that are never reduced. It shares nothing
 * with what it is held against.
 */
public final class NaiveScores {

	private static final JsonMapper JSON = new JsonMapper();

	private final JsonNode wave;

	private final Map<String, String> parents = new HashMap<>();

	private final Collection<SentResponse> responses;

	public NaiveScores(byte[] wave, Collection<SentResponse> finalSet) {
		this.wave = JSON.readTree(wave);
		this.responses = finalSet;
		this.wave.get("units").forEach((unit) -> {
			if (unit.has("parent")) {
				this.parents.put(unit.get("unit").asString(), unit.get("parent").asString());
			}
		});
	}

	/**
	 * The figures of each unit that has a response, now, in it or below it.
	 * @return by unit, as {@link FlatScore} names them
	 */
	public SortedMap<String, SortedMap<String, String>> all() {
		SortedMap<String, SortedMap<String, String>> scores = new TreeMap<>();
		byUnit().forEach((unit, below) -> scores.put(unit, score(below)));
		return scores;
	}

	/** The responses in each unit and below it, for units that have any. */
	SortedMap<String, List<SentResponse>> byUnit() {
		SortedMap<String, List<SentResponse>> units = new TreeMap<>();
		this.wave.get("units").forEach((unit) -> {
			String code = unit.get("unit").asString();
			List<SentResponse> below = this.responses.stream().filter((one) -> isIn(one.unit(), code)).toList();
			if (!below.isEmpty()) {
				units.put(code, below);
			}
		});
		return units;
	}

	private boolean isIn(String unit, String ancestor) {
		return unit.equals(ancestor)
				|| Optional.ofNullable(this.parents.get(unit)).filter((parent) -> isIn(parent, ancestor)).isPresent();
	}

	/** The figures of some responses, as {@link FlatScore} names them. */
	SortedMap<String, String> score(List<SentResponse> below) {
		SortedMap<String, String> figures = new TreeMap<>();
		JsonNode root = this.wave.get("questionnaire");
		figures.put("responses", String.valueOf(below.size()));
		value(root, below).ifPresent((value) -> figures.put("overall", percent(value)));
		describe(root, below, figures, true);
		return figures;
	}

	private void describe(JsonNode node, List<SentResponse> below, Map<String, String> figures, boolean isRoot) {
		String id = node.get("id").asString();
		if (node.has("children") && !isRoot) {
			figures.put("node " + id, value(node, below).map(NaiveScores::percent).orElse("-"));
		}
		if (node.has("question")) {
			TreeMap<Integer, Long> levels = new TreeMap<>();
			this.wave.get("scale").forEach((level) -> levels.put(level.get("value").asInt(), 0L));
			answersTo(id, below).forEach((one) -> levels.merge(one.answers().get(id), 1L, Long::sum));
			figures.put("item " + id, pooled(List.of(id), below).map(NaiveScores::percent).orElse("-") + " of "
					+ answersTo(id, below).size() + " " + levels);
		}
		node.path("children").forEach((child) -> describe(child, below, figures, false));
	}

	private Optional<Ratio> value(JsonNode node, List<SentResponse> below) {
		String id = node.get("id").asString();
		if (!node.has("children")) {
			return isSatisfaction(node) ? pooled(List.of(id), below) : Optional.empty();
		}
		return switch (node.get("rule").asString()) {
			case "question" -> pooled(List.of(id), below);
			case "pooled" -> pooled(leaves(node), below);
			case "mean" -> weighted(node, below, (_) -> BigDecimal.ONE);
			case "criteria" -> weighted(node, below, (child) -> BigDecimal.valueOf(leaves(child).size()));
			case "weights" -> weighted(node, below, (child) -> child.get("weight").decimalValue());
			default -> throw new IllegalStateException(node.toString());
		};
	}

	private Optional<Ratio> weighted(JsonNode node, List<SentResponse> below, Function<JsonNode, BigDecimal> weights) {
		Ratio sum = new Ratio(BigInteger.ZERO, BigInteger.ONE);
		BigDecimal total = BigDecimal.ZERO;
		for (JsonNode child : node.get("children")) {
			Optional<Ratio> value = value(child, below);
			if (value.isPresent()) {
				sum = sum.plus(value.get().times(Ratio.of(weights.apply(child))));
				total = total.add(weights.apply(child));
			}
		}
		return (total.signum() == 0) ? Optional.empty() : Optional.of(sum.over(Ratio.of(total)));
	}

	private Optional<Ratio> pooled(List<String> items, List<SentResponse> below) {
		BigDecimal satisfied = BigDecimal.ZERO;
		BigDecimal answered = BigDecimal.ZERO;
		for (String item : items) {
			for (SentResponse response : answersTo(item, below)) {
				answered = answered.add(response.weight());
				if (response.answers().getOrDefault(item, 0) >= this.wave.get("satisfiedFrom").asInt()) {
					satisfied = satisfied.add(response.weight());
				}
			}
		}
		return (answered.signum() == 0) ? Optional.empty() : Optional.of(Ratio.of(satisfied).over(Ratio.of(answered)));
	}

	private static List<SentResponse> answersTo(String item, List<SentResponse> below) {
		return below.stream().filter((one) -> one.answers().containsKey(item)).toList();
	}

	private static List<String> leaves(JsonNode node) {
		List<String> leaves = new ArrayList<>();
		if (!node.has("children") && isSatisfaction(node)) {
			leaves.add(node.get("id").asString());
		}
		node.path("children").forEach((child) -> leaves.addAll(leaves(child)));
		return leaves;
	}

	private static boolean isSatisfaction(JsonNode leaf) {
		return !leaf.has("kind") || leaf.get("kind").asString().equals("satisfaction");
	}

	private static String percent(Ratio ratio) {
		BigInteger units = ratio.numerator.multiply(BigInteger.TEN.pow(14)).divide(ratio.denominator);
		return new BigDecimal(units, 12).toPlainString();
	}

	private record Ratio(BigInteger numerator, BigInteger denominator) {

		static Ratio of(BigDecimal decimal) {
			return new Ratio(decimal.scaleByPowerOfTen(9).toBigIntegerExact(), BigInteger.TEN.pow(9));
		}

		Ratio plus(Ratio other) {
			return new Ratio(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
					this.denominator.multiply(other.denominator));
		}

		Ratio times(Ratio other) {
			return new Ratio(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
		}

		Ratio over(Ratio other) {
			return new Ratio(this.numerator.multiply(other.denominator), this.denominator.multiply(other.numerator));
		}

	}

}
