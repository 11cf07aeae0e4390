package vn.sipas.scoring.precision;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Evaluation;
import vn.sipas.scoring.questionnaire.Kind;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Questionnaire;
import vn.sipas.scoring.questionnaire.Rule;
import vn.sipas.scoring.questionnaire.Share;

/**
 * Responses to a questionnaire.
 *
 * @param questionnaire what was asked; answers are in the order of its items
 * @param populations how many clusters strata have, where that is known
 * @param respondents who answered
 */
record Survey(Questionnaire questionnaire, Map<String, Integer> populations, List<Respondent> respondents) {

	/**
	 * A survey in which nothing is known of the population.
	 * @param questionnaire what was asked
	 * @param lines stratum, cluster (- for none), weight and answers of each response
	 */
	static Survey of(Questionnaire questionnaire, String... lines) {
		return new Survey(questionnaire, Map.of(), Stream.of(lines).map((line) -> {
			List<String> words = List.of(line.split(" ", -1));
			return Respondent.in(words.get(0), words.get(1).equals("-") ? "" : words.get(1),
					Double.parseDouble(words.get(2)), words.get(3));
		}).toList());
	}

	/** A questionnaire of satisfaction criteria with these ids, and their mean. */
	static Questionnaire meanOf(String... criteria) {
		return Questionnaire.of(new Branch("index", new Rule.Mean(), false,
				Stream.of(criteria).<Node>map((id) -> new Criterion(id, Kind.satisfaction)).toList()));
	}

	Survey withPopulation(String stratum, int clusters) {
		return new Survey(this.questionnaire, Map.of(stratum, clusters), this.respondents);
	}

	Precisions precisions() {
		return Precisions.of(this.questionnaire, this::number, sample());
	}

	Evaluation values() {
		return Evaluation.of(this.questionnaire.root(), (id) -> share(number(id)));
	}

	int number(String id) {
		return this.questionnaire.items().stream().map((item) -> item.id()).toList().indexOf(id);
	}

	int items() {
		return this.questionnaire.items().size();
	}

	Sample sample() {
		SortedMap<String, List<Respondent>> strata = new TreeMap<>();
		this.respondents.forEach((one) -> strata.computeIfAbsent(one.stratum(), (_) -> new ArrayList<>()).add(one));
		List<Stratum> sums = new ArrayList<>();
		strata.forEach((name, members) -> sums.add(stratum(name, members)));
		return new Sample(items(), this.respondents.size(), new Answers() {

			@Override
			public Share share(int item) {
				return Survey.this.share(item);
			}

			@Override
			public long answered(int item) {
				return Survey.this.respondents.stream().filter((one) -> one.answered(item)).count();
			}

		}, sums, Optional.of(sums(this.respondents, 1)));
	}

	private Stratum stratum(String name, List<Respondent> members) {
		SortedMap<String, MarkSums> clusters = new TreeMap<>();
		List<Respondent> singles = new ArrayList<>();
		for (Respondent member : members) {
			member.cluster()
				.ifPresentOrElse(
						(cluster) -> clusters.computeIfAbsent(cluster, (_) -> new MarkSums(items(), 1)).add(member),
						() -> singles.add(member));
		}
		Integer population = this.populations.get(name);
		return new Stratum(name, (population != null) ? OptionalLong.of(population) : OptionalLong.empty(), clusters,
				new Singles(singles.size(), sums(singles, 1), Optional.of(sums(singles, 2))));
	}

	private MarkSums sums(List<Respondent> respondents, int power) {
		MarkSums sums = new MarkSums(items(), power);
		respondents.forEach(sums::add);
		return sums;
	}

	Share share(int item) {
		return this.respondents.stream()
			.filter((one) -> one.answered(item))
			.map((one) -> new Share(BigInteger.valueOf((one.answers().charAt(item) == '1') ? one.millionths() : 0),
					BigInteger.valueOf(one.millionths())))
			.reduce(Share.NONE, Share::plus);
	}

}
