package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.change.BreakReason;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.change.Difference;
import vn.sipas.ranking.change.Verdict;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes and rank intervals in a ranking's lines. */
class EarlierTests {

	private static final Scope PROVINCES = new Scope("2021", "province");

	private final Wave before = wave("2020", "sipas-2017", null, null);

	@Test
	void aChangeHasPointsPlacesMarginAndVerdict() {
		Map<String, RankedUnit> ranked = rank(wave("2021", "sipas-2017", "2020", null), this.before,
				score("2021", "11", "80", "0.5"), score("2021", "12", "86.81", "0.5"), score("2021", "14", "70", null));
		assertThat(Samples.at(ranked, "12").change()).isEqualTo(
				Change.of("2020", new Difference(new BigDecimal("6.81"), 1, new BigDecimal("1.39"), Verdict.ROSE)));
		assertThat(Samples.at(ranked, "11").change()).isEqualTo(
				Change.of("2020", new Difference(new BigDecimal("-5.00"), -1, new BigDecimal("1.39"), Verdict.FELL)));
		assertThat(Samples.at(ranked, "14").change()).as("without an error")
			.isEqualTo(Change.of("2020", new Difference(new BigDecimal("10.00"), 0, null, null)));
	}

	@Test
	void aPublicWaveTellsNothingOfAnEarlierOneThatIsNotPublic() {
		Wave hidden = Samples.notLive(this.before);
		Wave later = wave("2021", "sipas-2017", "2020", null);
		Score score = score("2021", "12", "86.81", "0.5");
		assertThat(Samples.at(rank(later, hidden, score), "12").change()).isNull();
		assertThat(Samples.at(rank(Samples.notLive(later), hidden, score), "12").change()).as("for analysts")
			.isNotNull();
		assertThat(Samples.at(rank(later, Samples.inState(State.PUBLISHED, hidden), score), "12").change())
			.as("once it is published")
			.isNotNull();
		assertThat(new Earlier(later, hidden, Map.of()).basis()).as("so that nothing older stays")
			.isEqualTo(hidden.definition());
	}

	@Test
	void whatWasPublishedIsForEverybodyWhateverMovesBesideIt() {
		Wave hidden = Samples.notLive(this.before);
		Wave later = wave("2021", "sipas-2017", "2020", null);
		Map<String, Score> known = byUnit(score("2020", "12", "80", "0.5"));
		Earlier published = new Earlier(later, true, hidden, 1, known);
		assertThat(changeOf12(later, published)).isNotNull();
		assertThat(changeOf12(later, new Earlier(later, true, hidden, null, known))).isNull();
		assertThat(changeOf12(Samples.notLive(later), new Earlier(later, true, hidden, null, known)))
			.as("once the later one is published")
			.isNull();
		assertThat(Basis.of(later, List.of(), published)).as("newer than what moved, though there are fewer scores")
			.isGreaterThan(Basis.of(later, List.of(), new Earlier(later, true, hidden, null,
					byUnit(score("2020", "11", "80", "0.5"), score("2020", "12", "80", "0.5")))));
	}

	@Test
	void anotherSchemeOrNoneIsABreakOfMethodWithTheEarlierFigureBeside() {
		Change method = Change.broken("2020", List.of(BreakReason.METHOD), new BigDecimal("80.00"));
		assertThat(changeOf12(wave("2021", "sipas-2022", "2020", null), this.before)).isEqualTo(method);
		assertThat(changeOf12(wave("2021", null, "2020", null), this.before)).isEqualTo(method);
		assertThat(changeOf12(wave("2021", null, "2020", null), wave("2020", null, null, null))).isEqualTo(method);
	}

	@Test
	void aCodeInAnotherUnitListIsAnotherUnit() {
		Change list = Change.broken("2020", List.of(BreakReason.UNIT_LIST), null);
		assertThat(
				changeOf12(wave("2021", "sipas-2017", "2020", "vn-2025"), wave("2020", "sipas-2017", null, "vn-2021")))
			.isEqualTo(list);
		assertThat(changeOf12(wave("2021", "sipas-2017", "2020", "vn-2021"), this.before)).isEqualTo(list);
		assertThat(
				changeOf12(wave("2021", "sipas-2022", "2020", "vn-2025"), wave("2020", "sipas-2017", null, "vn-2021")))
			.as("and by another method")
			.isEqualTo(Change.broken("2020", List.of(BreakReason.METHOD, BreakReason.UNIT_LIST), null));
		Wave without = Samples.compared(Samples.wave("2020", 1, 30, Samples.provinces("14 Sơn La")), "sipas-2017", null,
				"vn-2021");
		assertThat(changeOf12(wave("2021", "sipas-2017", "2020", "vn-2025"), without)).as("of a code that is new")
			.isEqualTo(list);
	}

	@Test
	void inAWavesOwnListAnotherNameIsAnotherUnit() {
		Wave renamed = Samples.compared(Samples.wave("2020", 1, 30, Samples.provinces("12 Sơn La")), "sipas-2017", null,
				null);
		assertThat(changeOf12(wave("2021", "sipas-2017", "2020", null), renamed))
			.isEqualTo(Change.broken("2020", List.of(BreakReason.UNIT), null));
		Change change = changeOf12(wave("2021", "sipas-2017", "2020", "vn"),
				Samples.compared(renamed, "sipas-2017", null, "vn"));
		assertThat(change).as("one list may name a unit anew").isNotNull().extracting(Change::points).isNotNull();
	}

	@Test
	void whatTheEarlierWaveDoesNotShowIsNoChange() {
		Map<String, RankedUnit> ranked = rank(wave("2021", "sipas-2017", "2020", null), Samples
			.compared(Samples.wave("2020", 1, 1000, Samples.provinces("12 Lai Châu")), "sipas-2017", null, null),
				score("2021", "12", "86.81", "0.5"), score("2021", "11", "80", "0.5"));
		assertThat(Samples.at(ranked, "12").change()).isNull();
		assertThat(Samples.at(ranked, "11").change()).isNull();
	}

	@Test
	void aSuppressedUnitHasNeitherIntervalNorMarginNorChange() {
		Score few = Samples.sure(Samples.score("2021", "12", 1, 29, "86.81", Map.of()), "0.5", 100);
		RankedUnit unit = Samples.at(rank(wave("2021", "sipas-2017", "2020", null), this.before, few), "12");
		assertThat(unit.rankInterval()).isNull();
		assertThat(unit.marginOfError()).isNull();
		assertThat(unit.change()).isNull();
	}

	@Test
	void aUnitWithoutAnErrorMayBeAboveAnyOther() {
		Map<String, RankedUnit> ranked = rank(wave("2021", "sipas-2017", null, null), this.before,
				score("2021", "11", "80", "0.1"), score("2021", "12", "90", "0.1"), score("2021", "14", "70", null));
		assertThat(Samples.at(ranked, "12").rankInterval()).isEqualTo(new RankInterval(1, 2));
		assertThat(Samples.at(ranked, "11").rankInterval()).isEqualTo(new RankInterval(2, 3));
		assertThat(Samples.at(ranked, "14").rankInterval()).isNull();
		assertThat(Samples.at(ranked, "12").marginOfError()).isEqualTo("0.20");
	}

	private static @Nullable Change changeOf12(Wave wave, Earlier earlier) {
		List<RankedUnit> ranked = new Standings(wave, earlier, new KnownIntervals()).of(PROVINCES,
				byUnit(score("2021", "12", "86.81", "0.5")));
		return ranked.stream().filter((unit) -> unit.unit().equals("12")).findFirst().orElseThrow().change();
	}

	private @Nullable Change changeOf12(Wave wave, Wave earlier) {
		return Samples.at(rank(wave, earlier, score("2021", "12", "86.81", "0.5")), "12").change();
	}

	private static Map<String, RankedUnit> rank(Wave wave, Wave earlier, Score... scores) {
		Map<String, Score> known = byUnit(score("2020", "11", "85", "0.5"), score("2020", "12", "80", "0.5"),
				score("2020", "14", "60", "0.5"));
		Earlier compared = (wave.previousWave() == null) ? Earlier.noneOf(wave) : new Earlier(wave, earlier, known);
		List<RankedUnit> ranked = new Standings(wave, compared, new KnownIntervals()).of(PROVINCES, byUnit(scores));
		return ranked.stream().collect(Collectors.toMap(RankedUnit::unit, Function.identity()));
	}

	private static Map<String, Score> byUnit(Score... scores) {
		return Stream.of(scores).collect(Collectors.toMap(Score::unit, Function.identity()));
	}

	private static Score score(String wave, String unit, String overall, @Nullable String error) {
		Score score = Samples.score(wave, unit, 1, 400, overall, Map.of());
		return (error == null) ? score : Samples.sure(score, error, 100);
	}

	private static Wave wave(String id, @Nullable String scheme, @Nullable String previous, @Nullable String list) {
		return Samples.compared(Samples.wave(id, 1, 30, Samples.provinces("11 Điện Biên", "12 Lai Châu", "14 Sơn La")),
				scheme, previous, list);
	}

}
