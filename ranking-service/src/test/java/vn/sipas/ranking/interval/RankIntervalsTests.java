package vn.sipas.ranking.interval;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RankIntervalsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 2 3 4 5 6 7 8 9 10  | 1 | 6 5 4 3 2 1 1 1 1 1 | 10 10 10 10 10 9 8 7 6 5
			90 89.5 80 79.8 60    | 1 | 1 1 3 3 5           | 2 2 4 4 5
			70 70 70 70 70        | 2 | 1 1 1 1 1           | 5 5 5 5 5
			10 20 30 40 50        | 1 | 5 4 3 2 1           | 5 4 3 2 1
			70                    | 1 | 1                   | 1
			70 70 60              | 0 | 1 1 3               | 2 2 3
			""")
	void placesAreAsInThePaper(String figures, double error, String best, String worst) {
		double[] given = numbers(figures);
		RankInterval[] intervals = RankIntervals.of(given, same(error, given.length));
		assertThat(Arrays.stream(intervals).mapToDouble(RankInterval::best)).containsExactly(boxed(best));
		assertThat(Arrays.stream(intervals).mapToDouble(RankInterval::worst)).containsExactly(boxed(worst));
	}

	@Test
	void theShortSearchFindsWhatComparingAllPairsFinds() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 40; round++) {
			int units = 2 + random.nextInt(150);
			double[] figures = random.doubles(units, 60, 60 + 40 * random.nextDouble()).toArray();
			double[] errors = random.doubles(units, 0.2, 0.3 + 5 * random.nextDouble()).toArray();
			double critical = random.nextBoolean() ? Double.POSITIVE_INFINITY : 3 * random.nextDouble();
			Undecided pairs = new Undecided(figures, errors);
			for (Draw draw : Arrays.copyOf(Draw.all(units), 50)) {
				assertThat(pairs.greatest(draw, critical)).as("seed %d", seed)
					.isEqualTo(naive(figures, errors, draw.deviations(), critical));
			}
		}
	}

	@Test
	void theIntervalsHoldTogetherInNineteenOfTwentySurveys() {
		long seed = 20211201;
		Random random = new Random(seed);
		double[] truth = IntStream.range(0, 12).mapToDouble((i) -> 80 + i / 3).toArray();
		double[] errors = IntStream.range(0, 12).mapToDouble((i) -> 0.5 + i % 3).toArray();
		int held = 0;
		for (int survey = 0; survey < 200; survey++) {
			double[] figures = IntStream.range(0, 12)
				.mapToDouble((i) -> truth[i] + errors[i] * random.nextGaussian())
				.toArray();
			RankInterval[] intervals = RankIntervals.of(figures, errors);
			held += IntStream.range(0, 12).allMatch((i) -> holds(intervals[i], truth, i)) ? 1 : 0;
		}
		assertThat(held).isGreaterThanOrEqualTo(184);
	}

	@Test
	void theSameFiguresAlwaysHaveTheSameIntervals() {
		double[] figures = new Random(1).doubles(63, 75, 95).toArray();
		double[] errors = new Random(2).doubles(63, 0.8, 1.6).toArray();
		assertThat(RankIntervals.of(figures, errors)).isEqualTo(RankIntervals.of(figures, errors));
	}

	@Test
	void aLevelOfProvincesAndOneOfCommunesAreDoneInTime() {
		System.out.printf("rank intervals: %.1f ms for 63 units, %.1f ms for 3,321%n", milliseconds(63, 20),
				milliseconds(3321, 3));
		// Generous, for a machine that has other work: about 10 and 200 are usual.
		assertThat(milliseconds(63, 20)).isLessThan(100);
		assertThat(milliseconds(3321, 3)).isLessThan(2000);
	}

	/** The fastest of some rounds. */
	private static double milliseconds(int units, int rounds) {
		double[] figures = new Random(3).doubles(units, 75, 95).toArray();
		double[] errors = new Random(4).doubles(units, 0.8, 6).toArray();
		return IntStream.range(0, rounds).mapToDouble((round) -> {
			long before = System.nanoTime();
			assertThat(RankIntervals.of(figures, errors)).hasSize(units);
			return (System.nanoTime() - before) / 1e6;
		}).min().orElseThrow();
	}

	private static boolean holds(RankInterval interval, double[] truth, int unit) {
		long above = Arrays.stream(truth).filter((figure) -> figure > truth[unit]).count();
		long below = Arrays.stream(truth).filter((figure) -> figure < truth[unit]).count();
		return interval.best() <= above + 1 && interval.worst() >= truth.length - below;
	}

	private static double naive(double[] figures, double[] errors, double[] deviations, double critical) {
		double found = 0;
		for (int i = 0; i < figures.length; i++) {
			for (int j = 0; j < figures.length; j++) {
				double error = Math.sqrt(errors[i] * errors[i] + errors[j] * errors[j]);
				if (figures[i] - figures[j] <= critical * error) {
					found = Math.max(found, (errors[i] * deviations[i] - errors[j] * deviations[j]) / error);
				}
			}
		}
		return found;
	}

	private static double[] same(double value, int times) {
		return DoubleStream.generate(() -> value).limit(times).toArray();
	}

	private static double[] numbers(String text) {
		return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
	}

	private static Double[] boxed(String text) {
		return Arrays.stream(text.split(" ")).map(Double::valueOf).toArray(Double[]::new);
	}

}
