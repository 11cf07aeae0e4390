package vn.sipas.scoring.precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Kind;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Questionnaire;
import vn.sipas.scoring.questionnaire.Rule;

/** Draws surveys of every shape that a wave may have. */
final class RandomSurveys {

	private final RandomGenerator random;

	private int nodes;

	RandomSurveys(RandomGenerator random) {
		this.random = random;
	}

	Survey next() {
		this.nodes = 0;
		Questionnaire questionnaire = Questionnaire.of(branch(this.random.nextInt(1, 4)));
		int items = questionnaire.items().size();
		double[] satisfied = this.random.doubles(items, -0.1, 1.1).toArray();
		double[] missing = this.random.doubles(items, -0.4, 0.5).map((rate) -> (rate > 0.46) ? 1 : rate).toArray();
		boolean corrected = chance(0.5);
		int weighing = this.random.nextInt(3);
		List<Respondent> respondents = new ArrayList<>();
		Map<String, Integer> populations = new HashMap<>();
		int strata = this.random.nextInt(1, 5);
		for (int stratum = 0; stratum < strata; stratum++) {
			long common = this.random.nextLong(300_000, 5_000_000);
			double named = switch (this.random.nextInt(3)) {
				case 0 -> 0;
				case 1 -> 1;
				default -> 0.6;
			};
			int members = chance(0.15) ? 1 : this.random.nextInt(2, 22);
			int clusters = this.random.nextInt(1, 7);
			double[] moods = this.random.doubles(clusters, -0.3, 0.3).toArray();
			for (int member = 0; member < members; member++) {
				int cluster = chance(named) ? this.random.nextInt(clusters) : -1;
				double mood = (cluster < 0) ? 0 : moods[cluster];
				long weight = switch (weighing) {
					case 0 -> 1_000_000;
					case 1 -> common;
					default -> this.random.nextLong(100_000, 9_000_000);
				};
				respondents.add(Respondent.in("s" + stratum, (cluster < 0) ? "" : "c" + cluster, weight / 1e6,
						answers(satisfied, missing, mood)));
			}
			if (corrected && chance(0.8)) {
				populations.put("s" + stratum, Math.max(2, this.random.nextInt(members, 3 * members + 1)));
			}
		}
		return new Survey(questionnaire, populations, respondents);
	}

	private String answers(double[] satisfied, double[] missing, double mood) {
		StringBuilder answers = new StringBuilder();
		for (int item = 0; item < satisfied.length; item++) {
			boolean settled = satisfied[item] < 0 || satisfied[item] > 1;
			answers.append(chance(missing[item]) ? "-" : chance(satisfied[item] + (settled ? 0 : mood)) ? "1" : "0");
		}
		return answers.toString();
	}

	private Node branch(int depth) {
		String id = "n" + this.nodes++;
		List<Node> children = IntStream.range(0, this.random.nextInt(1, 4))
			.mapToObj((_) -> (depth > 1 && chance(0.7)) ? branch(depth - 1) : criterion())
			.toList();
		boolean asked = chance(0.3);
		Rule rule = switch (this.random.nextInt(asked ? 5 : 4)) {
			case 0 -> new Rule.Mean();
			case 1 ->
				new Rule.Weights(children.stream().map((_) -> BigFraction.of(this.random.nextInt(1, 10), 10)).toList());
			case 2 -> new Rule.Criteria();
			case 3 -> new Rule.Pooled();
			default -> new Rule.Question();
		};
		return new Branch(id, rule, asked, children);
	}

	private Node criterion() {
		Kind kind = chance(0.8) ? Kind.satisfaction : chance(0.5) ? Kind.perception : Kind.expectation;
		return new Criterion("n" + this.nodes++, kind);
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

}
