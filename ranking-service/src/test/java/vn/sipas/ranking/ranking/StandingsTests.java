package vn.sipas.ranking.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

class StandingsTests {

	private static final Scope PROVINCES = new Scope("w", "province");

	private final Wave wave = Samples.wave("w", 1, 30, Samples.provinces("11 Điện Biên", "12 Lai Châu", "14 Sơn La"));

	@Test
	void unitsAreRankedByTheirPublishedFigures() {
		List<RankedUnit> ranked = rank(score("11", 400, "80.004999", "access", "90", "feedback", "70"),
				score("12", 412, "86.81", "access", "80", "feedback", "93.62"),
				score("14", 500, "80.00", "access", "85", "feedback", "75"));
		assertThat(ranked.stream().map(StandingsTests::places)).containsExactly("1 12 86.81 access=3 feedback=1",
				"2 11 80.00 access=1 feedback=3", "2 14 80.00 access=2 feedback=2");
	}

	@Test
	void aUnitUnderTheMinimumIsListedLastWithoutFiguresAndCountsInNoPlace() {
		List<RankedUnit> ranked = rank(score("11", 29, "99", "access", "99", "feedback", "99"),
				score("12", 30, "80", "access", "80", "feedback", "80"),
				score("14", 31, "70", "access", "70", "feedback", "70"));
		assertThat(ranked.stream().map(StandingsTests::places)).containsExactly("1 12 80.00 access=1 feedback=1",
				"2 14 70.00 access=2 feedback=2", "null 11 null");
		assertThat(ranked.getLast().responses()).isEqualTo(29);
		assertThat(ranked.getLast().dimensions()).isNull();
	}

	@Test
	void aUnitWithoutAScoreHasNoResponses() {
		List<RankedUnit> ranked = rank(score("12", 412, "86.81"));
		assertThat(ranked).extracting(RankedUnit::unit).containsExactly("12", "11", "14");
		assertThat(ranked).extracting(RankedUnit::responses).containsExactly(412L, 0L, 0L);
	}

	@Test
	void aUnitLackingAFigureInADimensionIsLeftOutThereOnly() {
		List<RankedUnit> ranked = rank(score("11", 100, "90", "feedback", "90"),
				score("12", 100, "80", "access", "80", "feedback", "80"),
				score("14", 100, "70", "access", "85", "feedback", "70"));
		assertThat(ranked.stream().map(StandingsTests::places)).containsExactly("1 11 90.00 feedback=1",
				"2 12 80.00 access=2 feedback=2", "3 14 70.00 access=1 feedback=3");
	}

	@Test
	void aUnitWithoutAnOverallFigureHasNoPlaceButItsDimensionsHave() {
		List<RankedUnit> ranked = rank(score("11", 100, null, "access", "90"), score("12", 100, "80", "access", "80"));
		assertThat(ranked.stream().map(StandingsTests::places)).containsExactly("1 12 80.00 access=2",
				"null 11 null access=1", "null 14 null");
	}

	@Test
	void equalPlacesAreOrderedByVietnameseNames() {
		Wave names = Samples.wave("w", 1, 0, Samples.provinces("1 Đồng Nai", "2 Ea Kar", "3 Đà Nẵng", "4 Dầu Tiếng"));
		List<RankedUnit> ranked = StandingsFixture.of(names).of(PROVINCES, Map.of());
		assertThat(ranked).extracting((unit) -> unit.name().vi())
			.containsExactly("Dầu Tiếng", "Đà Nẵng", "Đồng Nai", "Ea Kar");
	}

	@Test
	void withoutAMinimumNoResponseStillGivesNoFigure() {
		Wave open = Samples.wave("w", 1, 0, Samples.provinces("11 Điện Biên"));
		List<RankedUnit> ranked = StandingsFixture.of(open).of(PROVINCES, Map.of("11", score("11", 0, null)));
		assertThat(ranked.getFirst().dimensions()).isNull();
	}

	@Test
	void withinAParentOnlyItsUnitsAreRanked() {
		List<Unit> units = List.of(new Unit("A", "province", null, Samples.text("A")),
				new Unit("B", "province", null, Samples.text("B")), new Unit("a1", "commune", "A", Samples.text("a1")),
				new Unit("b1", "commune", "B", Samples.text("b1")), new Unit("b2", "commune", "B", Samples.text("b2")));
		Wave communes = Samples.wave("w", 1, 0, units);
		assertThat(Scope.allOf(communes)).containsExactly(new Scope("w", "province"), new Scope("w", "commune"),
				new Scope("w", "commune", "A"), new Scope("w", "commune", "B"));
		Map<String, Score> scores = byUnit(score("a1", 1, "90"), score("b1", 1, "80"), score("b2", 1, "85"));
		assertThat(StandingsFixture.of(communes)
			.of(new Scope("w", "commune"), scores)
			.stream()
			.map(StandingsTests::places)).containsExactly("1 a1 90.00", "2 b2 85.00", "3 b1 80.00");
		assertThat(StandingsFixture.of(communes)
			.of(new Scope("w", "commune", "B"), scores)
			.stream()
			.map(StandingsTests::places)).containsExactly("1 b2 85.00", "2 b1 80.00");
	}

	private List<RankedUnit> rank(Score... scores) {
		return StandingsFixture.of(this.wave).of(PROVINCES, byUnit(scores));
	}

	private static Map<String, Score> byUnit(Score... scores) {
		return Stream.of(scores).collect(Collectors.toMap(Score::unit, Function.identity()));
	}

	private static Score score(String unit, long responses, @Nullable String overall, String... nodes) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < nodes.length; i += 2) {
			values.put(nodes[i], nodes[i + 1]);
		}
		return Samples.score("w", unit, 1, responses, overall, values);
	}

	private static String places(RankedUnit unit) {
		String line = unit.rank() + " " + unit.unit() + " " + unit.overall();
		if (unit.dimensions() == null) {
			return line;
		}
		return unit.dimensions()
			.stream()
			.map((dimension) -> " " + dimension.id() + "=" + dimension.rank())
			.collect(Collectors.joining("", line, ""));
	}

}
