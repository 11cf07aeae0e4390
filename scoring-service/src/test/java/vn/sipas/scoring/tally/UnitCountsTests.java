package vn.sipas.scoring.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.sipas.scoring.precision.JointSums;
import vn.sipas.scoring.questionnaire.Share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class UnitCountsTests {

	private static final int ITEMS = 7;

	private static final int SATISFIED = 4;

	private static final Place PLACE = new Place("s", "");

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	private final boolean[] enters = { true, true, false, true, true, false, true };

	/** One response that counts. */
	@SuppressWarnings("ArrayRecordComponent")
	private record One(byte[] codes, long weight) {

		boolean has(int mark) {
			return (mark < ITEMS) ? this.codes[mark] > 0 && this.codes[mark] < SATISFIED
					: this.codes[mark - ITEMS] == 0;
		}

	}

	@RepeatedTest(20)
	void sumsAreThoseOfTheResponsesThatRemainWhateverTheirWeights() {
		boolean mixed = this.random.nextBoolean();
		UnitCounts first = empty();
		UnitCounts second = empty();
		List<One> remaining = new ArrayList<>();
		for (int step = 0; step < 300; step++) {
			UnitCounts counts = this.random.nextBoolean() ? first : second;
			One next = one(mixed ? 1 + this.random.nextLong(1_000_000_000_000L) : 1_250_000);
			change(counts, next, 1);
			if (this.random.nextInt(3) == 0) {
				change(counts, next, -1);
			}
			else {
				remaining.add(next);
			}
		}
		UnitCounts sum = empty();
		sum.add(UnitCounts.of(first.toBytes()));
		sum.add(UnitCounts.of(second.figures().toBytes()));
		sum.add(UnitCounts.of(second.details().toBytes()));
		check(sum, remaining);
	}

	@RepeatedTest(20)
	void sumsAreTheSameToTheLastBitWhateverWasCountedInBetween() {
		UnitCounts plain = empty();
		UnitCounts eventful = empty();
		long weight = 1 + this.random.nextLong(1_000_000_000_000L);
		for (int number = 0; number < 50; number++) {
			One one = one(weight);
			One other = one(weight + 1 + number);
			change(plain, one, 1);
			change(eventful, other, 1);
			change(eventful, one, 1);
			change(eventful, other, -1);
		}
		JointSums one = plain.pairs().values().iterator().next().squares();
		JointSums other = eventful.pairs().values().iterator().next().squares();
		assertThat(other.one()).as("seed %d", this.seed).isEqualTo(one.one());
		for (int mark = 0; mark < 2 * ITEMS; mark++) {
			assertThat(other.single(mark)).as("seed %d", this.seed).isEqualTo(one.single(mark));
		}
		assertThat(eventful.clusters().values()).singleElement()
			.satisfies((tally) -> assertThat(tally.one()).isEqualTo(plain.clusters().values().iterator().next().one()));
	}

	@Test
	void emptiedCountsAreZeroAndTakeFewBytes() {
		UnitCounts counts = empty();
		One one = one(1_000_000);
		change(counts, one, 1);
		change(counts, one, -1);
		check(counts, List.of());
		assertThat(counts.toBytes()).hasSizeLessThan(120);
	}

	@Test
	void marksOfAnotherThresholdAreLeftOutAndAnswersAreNot() {
		UnitCounts counts = empty();
		change(counts, one(1_000_000), 1);
		UnitCounts sum = new UnitCounts(new Shape(ITEMS, 5, SATISFIED + 1));
		sum.add(counts);
		assertThat(sum.levels().values()).singleElement()
			.satisfies((levels) -> assertThat(levels.responses()).isEqualTo(1));
		assertThat(sum.clusters()).isEmpty();
		assertThat(sum.pairs()).isEmpty();
		assertThat(sum.groups()).isEmpty();
	}

	private void check(UnitCounts sum, List<One> remaining) {
		Levels levels = sum.levels().getOrDefault(PLACE, new Levels(ITEMS, 5));
		Tally tally = sum.clusters().getOrDefault(PLACE, new Tally(ITEMS));
		Pairs pairs = sum.pairs().getOrDefault(PLACE, new Pairs(ITEMS, true));
		assertThat(levels.responses()).as("seed %d", this.seed).isEqualTo(remaining.size());
		assertThat(tally.responses()).isEqualTo(remaining.size());
		for (int item = 0; item < ITEMS; item++) {
			int number = item;
			Share share = new Share(exact(remaining, (code) -> code >= SATISFIED, number),
					exact(remaining, (code) -> code > 0, number));
			assertThat(levels.share(item, SATISFIED)).as("seed %d", this.seed).isEqualTo(share);
			assertThat(tally.share(item)).as("seed %d", this.seed).isEqualTo(share);
			for (int code = 1; code <= 5; code++) {
				int level = code;
				assertThat(levels.answers(item, code))
					.isEqualTo((int) remaining.stream().filter((one) -> one.codes()[number] == level).count());
			}
		}
		checkPairs(pairs, remaining);
	}

	private void checkPairs(Pairs pairs, List<One> remaining) {
		assertClose(pairs.squares().one(), sum(remaining, (_) -> true, 2));
		assertClose(pairs.one(), sum(remaining, (_) -> true, 1));
		for (int mark = 0; mark < 2 * ITEMS; mark++) {
			for (int other = 0; other < 2 * ITEMS; other++) {
				if (mark == other || (this.enters[mark % ITEMS] && this.enters[other % ITEMS])) {
					int one = mark;
					int two = other;
					Predicate<One> both = (response) -> response.has(one) && response.has(two);
					assertClose(joint(pairs, mark, other), sum(remaining, both, 1));
					assertClose(joint(pairs.squares(), mark, other), sum(remaining, both, 2));
				}
			}
		}
	}

	private static double joint(JointSums sums, int mark, int other) {
		return (mark == other) ? sums.single(mark) : sums.pair(mark, other);
	}

	private void assertClose(double value, double expected) {
		assertThat(value).as("seed %d", this.seed).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
	}

	private static double sum(List<One> responses, Predicate<One> chosen, int power) {
		return responses.stream()
			.filter(chosen)
			.map((one) -> BigInteger.valueOf(one.weight()).pow(power))
			.reduce(BigInteger.ZERO, BigInteger::add)
			.doubleValue() / Math.pow(1e6, power);
	}

	private static BigInteger exact(List<One> responses, IntPredicate code, int item) {
		return responses.stream()
			.filter((one) -> code.test(one.codes()[item]))
			.map((one) -> BigInteger.valueOf(one.weight()))
			.reduce(BigInteger.ZERO, BigInteger::add);
	}

	private void change(UnitCounts counts, One one, int sign) {
		Marks marks = new Marks();
		marks.set(one.codes(), 0, SATISFIED, this.enters);
		counts.levels().computeIfAbsent(PLACE, (_) -> new Levels(ITEMS, 5)).change(one.codes(), 0, one.weight(), sign);
		counts.pairs().computeIfAbsent(PLACE, (_) -> new Pairs(ITEMS, true)).change(marks, one.weight(), sign);
		counts.clusters().computeIfAbsent(PLACE, (_) -> new Tally(ITEMS)).change(marks, one.weight(), sign);
		counts.groups().computeIfAbsent(PLACE, (_) -> new Tally(ITEMS)).change(marks, one.weight(), sign);
	}

	private One one(long weight) {
		byte[] codes = new byte[ITEMS];
		for (int item = 0; item < ITEMS; item++) {
			codes[item] = (byte) this.random.nextInt(6);
		}
		return new One(codes, weight);
	}

	private static UnitCounts empty() {
		return new UnitCounts(new Shape(ITEMS, 5, SATISFIED));
	}

}
