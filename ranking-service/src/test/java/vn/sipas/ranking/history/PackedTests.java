package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is packed is had again to the last digit. */
class PackedTests {

	@Test
	void linesComeBackHoweverTheyChange() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		TreeMap<String, Line> now = new TreeMap<>();
		List<List<Line>> rankings = new ArrayList<>();
		for (int state = 0; state < 80; state++) {
			for (int change = random.nextInt(6); change > 0; change--) {
				String unit = "u" + random.nextInt(20);
				if (random.nextInt(4) == 0) {
					now.remove(unit);
				}
				else {
					now.put(unit,
							new Line(unit, random.nextLong(5_000_000_000L), random.nextInt(10_002), random.nextInt(300),
									random.nextInt(64), random.nextInt(64), random.nextInt(64), dimensions(random)));
				}
			}
			rankings.add(List.copyOf(now.values()));
		}
		assertThat(PackedLines.unpack(PackedLines.pack(rankings))).as("seed %d", seed).isEqualTo(rankings);
	}

	/** Some of three, as where nobody was asked yet what one of them rests on. */
	private static List<Line.Dimension> dimensions(Random random) {
		return Stream.of("access", "feedback", "results")
			.filter((id) -> random.nextInt(3) > 0)
			.map((id) -> new Line.Dimension(id, 1 + random.nextInt(10_001)))
			.toList();
	}

	@Test
	void aUnitWithoutAnythingIsNoUnitThatIsGone() {
		List<List<Line>> rankings = List.of(List.of(new Line("11", 0, 0, 0, 0, 0, 0, List.of())), List.of(),
				List.of(new Line("11", 0, 0, 0, 0, 0, 0, List.of()), new Line("12", 3, 0, 0, 0, 0, 0, List.of())));
		assertThat(PackedLines.unpack(PackedLines.pack(rankings))).isEqualTo(rankings);
	}

	@Test
	void stampsComeBack() {
		List<Stamp> stamps = List.of(new Stamp(Instant.parse("2021-11-15T02:00:00.123Z"), 1, 1, true),
				new Stamp(Instant.parse("2021-11-15T02:01:00.001Z"), 977, 1, true),
				new Stamp(Instant.parse("2021-11-15T02:01:00.001Z"), 3, 4, false));
		assertThat(PackedStamps.unpack(PackedStamps.pack(stamps))).isEqualTo(stamps);
		assertThat(PackedStamps.unpack(PackedStamps.pack(List.of()))).isEmpty();
	}

	@Test
	void aNumberIsAsManyBytesAsItNeeds() {
		for (long number : new long[] { 0, 1, -1, 63, 64, -65, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE }) {
			Numbers.Out out = new Numbers.Out();
			out.number(number);
			out.text("Lai Châu");
			Numbers.In in = new Numbers.In(out.packed());
			assertThat(in.number()).isEqualTo(number);
			assertThat(in.text()).isEqualTo("Lai Châu");
		}
	}

}
