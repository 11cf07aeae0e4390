package vn.sipas.bench.inner;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.sipas.bench.records.Survey;
import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Evaluation;
import vn.sipas.scoring.questionnaire.Kind;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Rule;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.Marks;
import vn.sipas.scoring.tally.Pairs;
import vn.sipas.scoring.tally.Tally;

/** Counting one response into one unit's counts, and evaluating what was counted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CountLoop {

	private static final int RESPONSES = 4096;

	private static final int ANSWERS = 5;

	private static final int SATISFIED = 4;

	private static final long WEIGHT = 1_000_000;

	private static final Survey SURVEY = Survey.PROVINCES;

	private static final List<String> CRITERIA = SURVEY.criteria();

	private static final int ITEMS = CRITERIA.size();

	private final byte[] codes = codes();

	private final boolean[] enters = enters();

	private final Marks marks = new Marks();

	private final Levels[] levels = each(SURVEY.strata(), new Levels[0], () -> new Levels(ITEMS, ANSWERS));

	private final Pairs[] pairs = each(SURVEY.strata(), new Pairs[0], () -> new Pairs(ITEMS, false));

	private final Tally[] clusters = tallies(SURVEY.strata() * SURVEY.villages());

	private final Tally[] services = tallies(8);

	private final Tally[] ages = tallies(6);

	private final Tally[] sexes = tallies(2);

	private final Tally channel = new Tally(ITEMS);

	private final Node root = new Branch("overall", new Rule.Mean(), false, dimensions());

	private final Levels counted = new Levels(ITEMS, ANSWERS);

	private int next;

	/** Has something to evaluate. */
	public CountLoop() {
		for (int response = 0; response < RESPONSES; response++) {
			this.counted.change(this.codes, response * ITEMS, WEIGHT, 1);
		}
	}

	/**
	 * Counts a response by stratum, cluster, pairs and groups.
	 * @return one of the counters
	 */
	@Benchmark
	public Levels count() {
		int number = this.next++ & Integer.MAX_VALUE;
		int from = number % RESPONSES * ITEMS;
		int stratum = number % this.levels.length;
		this.marks.set(this.codes, from, SATISFIED, this.enters);
		this.levels[stratum].change(this.codes, from, WEIGHT, 1);
		this.pairs[stratum].change(this.marks, WEIGHT, 1);
		this.clusters[number % this.clusters.length].change(this.marks, WEIGHT, 1);
		this.services[number % this.services.length].change(this.marks, WEIGHT, 1);
		this.ages[number % this.ages.length].change(this.marks, WEIGHT, 1);
		this.sexes[number % this.sexes.length].change(this.marks, WEIGHT, 1);
		this.channel.change(this.marks, WEIGHT, 1);
		return this.levels[stratum];
	}

	/**
	 * Evaluates a tree, in exact fractions.
	 * @return the index
	 */
	@Benchmark
	public BigFraction evaluate() {
		return Evaluation.of(this.root, (item) -> this.counted.share(CRITERIA.indexOf(item), SATISFIED))
			.index()
			.orElseThrow();
	}

	private static List<Node> dimensions() {
		return CRITERIA.stream()
			.map((id) -> id.substring(0, 1))
			.distinct()
			.<Node>map((dimension) -> new Branch(dimension, new Rule.Mean(), false, criteria(dimension)))
			.toList();
	}

	private static List<Node> criteria(String dimension) {
		return CRITERIA.stream()
			.filter((id) -> id.startsWith(dimension))
			.<Node>map((id) -> new Criterion(id, Kind.satisfaction))
			.toList();
	}

	// Most are satisfied, and two in a hundred do not answer.
	private static byte[] codes() {
		SplittableRandom random = new SplittableRandom(1);
		byte[] codes = new byte[RESPONSES * ITEMS];
		for (int place = 0; place < codes.length; place++) {
			int chance = random.nextInt(100);
			codes[place] = (byte) ((chance < 2) ? 0 : (chance < 14) ? 1 + chance % 3 : 4 + chance % 2);
		}
		return codes;
	}

	private static boolean[] enters() {
		boolean[] enters = new boolean[ITEMS];
		Arrays.fill(enters, true);
		return enters;
	}

	private static Tally[] tallies(int count) {
		return IntStream.range(0, count).mapToObj((_) -> new Tally(ITEMS)).toArray(Tally[]::new);
	}

	private static <T> T[] each(int count, T[] type, Supplier<T> maker) {
		return Stream.generate(maker).limit(count).toList().toArray(type);
	}

}
