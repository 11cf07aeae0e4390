package vn.sipas.scoring.questionnaire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The index as the decisions describe it, case by case. */
class EvaluationTests {

	private final Map<String, Share> shares = new HashMap<>();

	@Test
	void criterionIsTheShareOfSatisfiedAmongAnswersGiven() {
		answers("c", 19, 20);
		assertThat(percent(criterion("c"))).contains(new BigDecimal("95.000000000000"));
	}

	@Test
	void laiChau2021IsTheMeanOfItsFiveDimensions() {
		answers("access", 9050, 10_000);
		answers("procedures", 8966, 10_000);
		answers("civil-servants", 8813, 10_000);
		answers("results", 8998, 10_000);
		answers("feedback", 7579, 10_000);
		Node sipas = mean("sipas", criterion("access"), criterion("procedures"), criterion("civil-servants"),
				criterion("results"), criterion("feedback"));
		assertThat(percent(sipas)).contains(new BigDecimal("86.812000000000"));
		assertThat(published(sipas)).isEqualTo("86.81");
	}

	@Test
	void dimensionWithMoreCriteriaWeighsNoMoreUnderTheMean() {
		answers("a1", 1, 1);
		answers("a2", 1, 1);
		answers("a3", 1, 1);
		answers("b1", 0, 1);
		Node tree = mean("root", mean("a", criterion("a1"), criterion("a2"), criterion("a3")),
				mean("b", criterion("b1")));
		assertThat(published(tree)).isEqualTo("50.00");
	}

	@Test
	void whatNobodyAnsweredIsLeftOutAndNeverCountedAsZero() {
		answers("a", 3, 4);
		Node tree = mean("root", criterion("a"), criterion("unanswered"), mean("empty", criterion("unanswered.too")));
		assertThat(published(tree)).isEqualTo("75.00");
		assertThat(percent(criterion("unanswered"))).isEmpty();
		assertThat(percent(mean("empty", criterion("unanswered.too")))).isEmpty();
	}

	@Test
	void answeredByNobodySatisfiedIsZeroAndNotAbsent() {
		answers("a", 0, 4);
		assertThat(percent(criterion("a"))).contains(new BigDecimal("0.000000000000"));
	}

	@Test
	void givenWeightsAreUsedAndKeepTheirProportionsWithoutAMissingChild() {
		answers("a", 1, 1);
		answers("b", 0, 1);
		Node whole = weighted("root", Map.of("a", "0.6", "b", "0.4"));
		assertThat(published(whole)).isEqualTo("60.00");
		answers("c", 0, 1);
		Node withHole = weighted("root", Map.of("a", "0.5", "c", "0.25", "nobody", "0.25"));
		assertThat(published(withHole)).isEqualTo("66.67");
	}

	@Test
	void byCriteriaANodeWeighsAsItsSatisfactionCriteria() {
		answers("policy.1", 1, 1);
		answers("policy.2", 0, 1);
		answers("policy.3", 0, 1);
		Node quality = mean("policy.quality", criterion("policy.2"), criterion("policy.3"),
				new Criterion("policy.hope", Kind.expectation));
		Node policy = new Branch("policy", new Rule.Criteria(), false, List.of(criterion("policy.1"), quality));
		assertThat(published(policy)).isEqualTo("33.33");
	}

	@Test
	void byCriteriaAnUnansweredCriterionStillWeighsInItsNode() {
		answers("policy.1", 1, 1);
		answers("policy.2", 0, 1);
		Node quality = mean("policy.quality", criterion("policy.2"), criterion("policy.3"));
		Node policy = new Branch("policy", new Rule.Criteria(), false, List.of(criterion("policy.1"), quality));
		assertThat(published(policy)).isEqualTo("33.33");
	}

	@Test
	void pooledAnswersAreOneShare() {
		answers("a", 9, 10);
		answers("b", 10, 90);
		Node pooled = new Branch("root", new Rule.Pooled(), false,
				List.of(criterion("a"), mean("inner", criterion("b"))));
		assertThat(published(pooled)).isEqualTo("19.00");
	}

	@Test
	void ownQuestionIsTheNodesValueAndNothingElseUnderOtherRules() {
		answers("overall", 4, 5);
		answers("a", 1, 10);
		Branch asked = new Branch("overall", new Rule.Question(), true, List.of(criterion("a")));
		assertThat(published(asked)).isEqualTo("80.00");
		Branch averaged = new Branch("overall", new Rule.Mean(), true, List.of(criterion("a")));
		assertThat(published(averaged)).isEqualTo("10.00");
	}

	@Test
	void expectationAndPerceptionNeverEnterANode() {
		answers("a", 1, 2);
		answers("expected", 2, 2);
		answers("perceived", 2, 2);
		List<Node> children = List.of(criterion("a"), new Criterion("expected", Kind.expectation),
				new Criterion("perceived", Kind.perception));
		for (Rule rule : List.of(new Rule.Mean(), new Rule.Criteria(), new Rule.Pooled())) {
			assertThat(published(new Branch("root", rule, false, children))).as("%s", rule).isEqualTo("50.00");
		}
		assertThat(percent(mean("only", new Criterion("expected", Kind.expectation)))).isEmpty();
	}

	@Test
	void treeOfThreeLevelsIsEvaluatedLevelByLevel() {
		answers("p1", 1, 2);
		answers("p2", 1, 4);
		answers("s1", 3, 4);
		answers("s2", 1, 1);
		Node policy = mean("policy", mean("quality", criterion("p1"), criterion("p2")));
		Node services = mean("services", mean("access", criterion("s1")), mean("results", criterion("s2")));
		Node tree = new Branch("root", new Rule.Weights(List.of(fraction("0.64"), fraction("0.36"))), false,
				List.of(policy, services));
		// 0.64 × 37.5 + 0.36 × 87.5
		assertThat(published(tree)).isEqualTo("55.50");
	}

	@Test
	void halfIsRoundedUpAndAHairLessIsNot() {
		answers("half", 12_345, 100_000);
		assertThat(published(criterion("half"))).isEqualTo("12.35");
		this.shares.put("hair",
				new Share(BigInteger.TEN.pow(30).multiply(BigInteger.valueOf(12_345)).subtract(BigInteger.ONE),
						BigInteger.TEN.pow(35)));
		assertThat(published(criterion("hair"))).isEqualTo("12.34");
	}

	@Test
	void thirdsDoNotDrift() {
		IntStream.range(0, 39).forEach((index) -> answers("c" + index, 1, 3));
		Node tree = mean("root",
				IntStream.range(0, 39).mapToObj((index) -> criterion("c" + index)).toArray(Node[]::new));
		assertThat(Evaluation.of(tree, this::share).index()).contains(BigFraction.of(1, 3));
	}

	private void answers(String item, long satisfied, long answered) {
		this.shares.put(item, new Share(BigInteger.valueOf(satisfied), BigInteger.valueOf(answered)));
	}

	private Share share(String item) {
		return this.shares.getOrDefault(item, Share.NONE);
	}

	private Optional<BigDecimal> percent(Node node) {
		return Evaluation.of(node, this::share).index().map(Percent::of);
	}

	private String published(Node node) {
		return percent(node).orElseThrow().setScale(2, RoundingMode.HALF_UP).toPlainString();
	}

	private static Node criterion(String id) {
		return new Criterion(id, Kind.satisfaction);
	}

	private static Node mean(String id, Node... children) {
		return new Branch(id, new Rule.Mean(), false, List.of(children));
	}

	private static Node weighted(String id, Map<String, String> weights) {
		List<String> ids = List.copyOf(weights.keySet());
		return new Branch(id,
				new Rule.Weights(ids.stream().map((child) -> fraction(String.valueOf(weights.get(child)))).toList()),
				false, ids.stream().map(EvaluationTests::criterion).toList());
	}

	private static BigFraction fraction(String decimal) {
		BigDecimal value = new BigDecimal(decimal);
		return BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
	}

}
