package vn.sipas.local.demo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * Computes figures from responses naively, with exact fractions and nothing of the
 * generator's or the services'.
 */
final class Recount {

	private final Map<String, int[]> answeredAndSatisfied = new HashMap<>();

	Recount(List<JsonNode> responses, Predicate<JsonNode> counts) {
		for (JsonNode response : responses) {
			if (counts.test(response)) {
				response.get("answers").forEachEntry(this::add);
			}
		}
	}

	private void add(String criterion, JsonNode answer) {
		int[] count = this.answeredAndSatisfied.computeIfAbsent(criterion, (id) -> new int[2]);
		count[0]++;
		if (answer.asInt() >= 4) {
			count[1]++;
		}
	}

	/** The exact percentage of a node, which is the mean of its children. */
	Fraction percent(JsonNode node) {
		if (!node.has("children")) {
			int[] count = this.answeredAndSatisfied.getOrDefault(node.get("id").asString(), new int[2]);
			return new Fraction(BigInteger.valueOf(100L * count[1]), BigInteger.valueOf(count[0]));
		}
		Fraction sum = new Fraction(BigInteger.ZERO, BigInteger.ONE);
		for (JsonNode child : node.get("children")) {
			sum = sum.plus(percent(child));
		}
		return new Fraction(sum.above(), sum.below().multiply(BigInteger.valueOf(node.get("children").size())));
	}

	record Fraction(BigInteger above, BigInteger below) {

		Fraction plus(Fraction other) {
			return new Fraction(this.above.multiply(other.below).add(other.above.multiply(this.below)),
					this.below.multiply(other.below));
		}

		BigDecimal published() {
			return new BigDecimal(this.above).divide(new BigDecimal(this.below), 2, RoundingMode.HALF_UP);
		}

	}

}
