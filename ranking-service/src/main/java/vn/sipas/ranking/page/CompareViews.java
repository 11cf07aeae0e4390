package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.change.Difference;
import vn.sipas.ranking.change.Figure;
import vn.sipas.ranking.change.Verdict;
import vn.sipas.ranking.page.CompareView.Chosen;
import vn.sipas.ranking.page.CompareView.Pair;
import vn.sipas.ranking.page.CompareView.Panel;
import vn.sipas.ranking.page.chart.Axis;
import vn.sipas.ranking.page.chart.Whisker;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * Sets units of one level side by side. What is unknown, of another level than the first,
 * named twice or the sixth is left out.
 */
@Component
class CompareViews {

	private static final int MOST = 5;

	private final PublishedRankings rankings;

	private final Scores scores;

	private final Frames frames;

	CompareViews(PublishedRankings rankings, Scores scores, Frames frames) {
		this.rankings = rankings;
		this.scores = scores;
		this.frames = frames;
	}

	CompareView of(Shown page, List<String> codes, Visit visit) {
		Wave wave = page.wave();
		Language language = visit.language();
		List<Unit> units = chosen(wave, codes);
		String level = units.isEmpty() ? wave.defaultLevel() : units.getFirst().level();
		Ranking ranking = this.rankings.of(page.figures(), new Scope(wave.wave(), level)).ranking();
		Map<String, Score> scores = shown(page, units);
		List<@Nullable String> figures = new ArrayList<>();
		figures.add(null);
		wave.dimensions().forEach((node) -> figures.add(node.id()));
		Axis axis = axis(figures, scores);
		Optional<Score> whole = whole(page, level);
		List<String> kept = units.stream().map(Unit::unit).toList();
		return new CompareView(this.frames.of(page, "compare", visit), this.frames.level(level, language),
				units.stream()
					.map((unit) -> new Chosen(unit.unit(), unit.name().in(language),
							address(page, kept.stream().filter((code) -> !code.equals(unit.unit())).toList())))
					.toList(),
				others(wave, level, kept, language), units.size() >= MOST,
				axis.marks().stream().map(language::number).toList(),
				figures.stream().map((figure) -> panel(wave, figure, units, scores, whole, axis, language)).toList(),
				lines(page, units, ranking, axis, language), pairs(wave, units, scores, language));
	}

	private static List<Unit> chosen(Wave wave, List<String> codes) {
		List<Unit> units = codes.stream().distinct().map(wave::unit).flatMap(Optional::stream).toList();
		return units.stream().filter((unit) -> unit.level().equals(units.getFirst().level())).limit(MOST).toList();
	}

	private Map<String, Score> shown(Shown page, List<Unit> units) {
		Map<String, Score> scores = new HashMap<>();
		units.forEach((unit) -> this.scores.find(page.figures(), unit.unit())
			.filter((score) -> page.wave().shows(score.responses()))
			.ifPresent((score) -> scores.put(unit.unit(), score)));
		return scores;
	}

	private Optional<Score> whole(Shown page, String level) {
		Wave wave = page.wave();
		String highest = wave.levels().getFirst();
		List<Unit> units = wave.unitsAt(highest);
		return (highest.equals(level) || units.size() != 1) ? Optional.empty()
				: this.scores.find(page.figures(), units.getFirst().unit())
					.filter((score) -> page.wave().shows(score.responses()));
	}

	private static Axis axis(List<@Nullable String> figures, Map<String, Score> scores) {
		List<BigDecimal> ends = new ArrayList<>();
		for (Score score : scores.values()) {
			for (String figure : figures) {
				BigDecimal value = UnitViews.figure(score, figure);
				BigDecimal margin = Objects.requireNonNullElse(UnitViews.margin(score, figure), BigDecimal.ZERO);
				if (value != null) {
					ends.add(value.subtract(margin));
					ends.add(value.add(margin));
				}
			}
		}
		return Axis.around(ends);
	}

	private static String address(Shown page, List<String> units) {
		return page.at(Address.of("compare")).with("unit", units).toString();
	}

	private static List<Choice> others(Wave wave, String level, List<String> kept, Language language) {
		return wave.unitsAt(level)
			.stream()
			.filter((unit) -> !kept.contains(unit.unit()))
			.map((unit) -> new Choice(unit.unit(), unit.name().in(language), false))
			.toList();
	}

	private static Panel panel(Wave wave, @Nullable String figure, List<Unit> units, Map<String, Score> scores,
			Optional<Score> whole, Axis axis, Language language) {
		String label = wave.dimensions()
			.stream()
			.filter((node) -> node.id().equals(figure))
			.map(Node::name)
			.findFirst()
			.orElseGet(() -> wave.questionnaire().name())
			.in(language);
		List<Panel.Row> rows = units.stream().map((unit) -> {
			Optional<Score> score = Optional.ofNullable(scores.get(unit.unit()));
			BigDecimal value = score.map((one) -> UnitViews.figure(one, figure)).orElse(null);
			BigDecimal margin = score.map((one) -> UnitViews.margin(one, figure)).orElse(null);
			return new Panel.Row(unit.name().in(language), (value == null) ? "" : language.percent(value),
					Line.margin(margin, language), Whisker.of(axis, value, margin));
		}).toList();
		return new Panel(label, rows, whole.map((one) -> UnitViews.figure(one, figure)).map(axis::at).orElse(null));
	}

	private static List<Line> lines(Shown page, List<Unit> units, Ranking ranking, Axis axis, Language language) {
		return units.stream()
			.map((unit) -> ranking.unit(unit.unit()))
			.flatMap(Optional::stream)
			.map((unit) -> Line.of(unit, page.unit(unit.unit()), Measure.OVERALL, axis, ranking.units().size(),
					List.of(), language))
			.toList();
	}

	private static List<Pair> pairs(Wave wave, List<Unit> units, Map<String, Score> scores, Language language) {
		List<Unit> ordered = units.stream()
			.filter((unit) -> figure(scores, unit) != null)
			.sorted(Comparator.comparing((Unit unit) -> Objects.requireNonNull(figure(scores, unit)).published())
				.reversed())
			.toList();
		return ordered.stream()
			.flatMap((higher) -> below(ordered, higher).map((lower) -> pair(wave, higher, lower, scores, language)))
			.toList();
	}

	private static Stream<Unit> below(List<Unit> ordered, Unit unit) {
		return ordered.stream().skip(ordered.indexOf(unit) + 1L);
	}

	private static Pair pair(Wave wave, Unit higher, Unit lower, Map<String, Score> scores, Language language) {
		Difference difference = Difference.between(Objects.requireNonNull(figure(scores, lower)),
				Objects.requireNonNull(figure(scores, higher)), null);
		String verdict = (difference.verdict() == null) ? "unknown"
				: (difference.verdict() == Verdict.ROSE) ? "clear" : "unclear";
		return new Pair(higher.name().in(language), lower.name().in(language),
				Shift.of(Change.of(wave.wave(), difference), language).points(), verdict);
	}

	private static @Nullable Figure figure(Map<String, Score> scores, Unit unit) {
		Score score = scores.get(unit.unit());
		BigDecimal published = (score == null) ? null : Published.figure(score.overall());
		if (score == null || published == null) {
			return null;
		}
		return new Figure(published, (score.precision() == null) ? null : score.precision().standardError(),
				score.degreesOfFreedom());
	}

}
