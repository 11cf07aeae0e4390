package vn.sipas.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Gives a province's counts to its respondents. Who is content is so with most criteria,
 * and neighbours resemble each other: each answer follows from a village's part, a
 * person's part and chance, and the most content become the satisfied until the count is
 * met. Likewise who skips one question rather skips another.
 */
final class AnswerSheet {

	private static final double VILLAGE = 0.4;

	private static final double CHANCE = 1.0;

	private final RandomGenerator random;

	private final double[] contentment;

	private final double[] reticence;

	AnswerSheet(Sample sample, RandomGenerator random) {
		this.random = random;
		double[] village = sample.villages().stream().mapToDouble((each) -> VILLAGE * bell()).toArray();
		this.contentment = IntStream.range(0, sample.respondents())
			.mapToDouble((respondent) -> village[sample.villageOf(respondent)] + bell())
			.toArray();
		this.reticence = IntStream.range(0, sample.respondents()).mapToDouble((respondent) -> bell()).toArray();
	}

	/**
	 * Answers a criterion.
	 * @param count how often it shall be answered, and with satisfaction
	 * @return each respondent's answer, 1 to 5, or 0 where it is missing
	 */
	byte[] answer(CriterionCount count) {
		byte[] answers = new byte[this.contentment.length];
		List<Integer> answering = sorted(this.reticence, IntStream.range(0, answers.length).boxed().toList()).subList(0,
				count.answered());
		List<Integer> mostContentLast = sorted(this.contentment, answering);
		int unsatisfied = count.answered() - count.satisfied();
		int veryDissatisfied = share(unsatisfied, 0.04, 0.10);
		int dissatisfied = share(unsatisfied, 0.15, 0.30);
		int satisfied = share(count.satisfied(), 0.55, 0.72);
		int[] upTo = { veryDissatisfied, veryDissatisfied + dissatisfied, unsatisfied, unsatisfied + satisfied };
		for (int place = 0; place < mostContentLast.size(); place++) {
			answers[mostContentLast.get(place)] = (byte) (1 + passed(upTo, place));
		}
		return answers;
	}

	private static int passed(int[] upTo, int place) {
		return (int) IntStream.of(upTo).filter((end) -> place >= end).count();
	}

	private List<Integer> sorted(double[] inclination, List<Integer> respondents) {
		double[] score = new double[inclination.length];
		for (int respondent = 0; respondent < score.length; respondent++) {
			score[respondent] = inclination[respondent] + CHANCE * bell();
		}
		return respondents.stream().sorted(Comparator.comparingDouble((respondent) -> score[respondent])).toList();
	}

	private int share(int of, double least, double most) {
		return (int) Math.round(of * (least + (most - least) * this.random.nextDouble()));
	}

	/** Near enough to the normal distribution, and the same on every platform. */
	private double bell() {
		double sum = 0;
		for (int i = 0; i < 12; i++) {
			sum += this.random.nextDouble();
		}
		return sum - 6;
	}

}
