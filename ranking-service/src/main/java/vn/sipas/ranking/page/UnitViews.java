package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.figure.ParIndex;
import vn.sipas.ranking.page.UnitView.Group;
import vn.sipas.ranking.page.UnitView.Headline;
import vn.sipas.ranking.page.UnitView.Item;
import vn.sipas.ranking.page.chart.PlaceBar;
import vn.sipas.ranking.priority.Priorities;
import vn.sipas.ranking.priority.PriorityLists;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** Turns a unit's figures into what its page shows. */
@Component
class UnitViews {

	/** Of the units here, the reform index is of provinces. */
	private static final String PROVINCE = "province";

	private final PublishedRankings rankings;

	private final Scores scores;

	private final PriorityLists priorities;

	private final RespondentTables respondents;

	private final WaysDown ways;

	private final Frames frames;

	UnitViews(PublishedRankings rankings, Scores scores, PriorityLists priorities, RespondentTables respondents,
			WaysDown ways, Frames frames) {
		this.rankings = rankings;
		this.scores = scores;
		this.priorities = priorities;
		this.respondents = respondents;
		this.ways = ways;
		this.frames = frames;
	}

	UnitView of(Shown page, Unit unit, List<Wave> all, Visit visit) {
		Wave wave = page.wave();
		Language language = visit.language();
		Ranking ranking = this.rankings.of(page.figures(), new Scope(wave.wave(), unit.level())).ranking();
		Optional<RankedUnit> line = ranking.unit(unit.unit());
		Optional<Score> score = this.scores.find(page.figures(), unit.unit());
		Optional<Score> shown = score.filter((any) -> wave.shows(any.responses()));
		long responses = score.map(Score::responses).orElse(0L);
		List<Unit> above = above(wave, unit);
		Besides besides = new Besides(wave, unit, ranking, whole(page, unit, above), language);
		Priorities next = this.priorities.of(page.figures(), unit.unit());
		return new UnitView(this.frames.of(page, null, visit), unit.unit(), unit.name().in(language), unit.level(),
				this.frames.level(unit.level(), language), this.ways.above(page, unit, all, language),
				waves(all, wave, unit, language), shown.isPresent() ? "shown" : (responses == 0) ? "none" : "few",
				wave.minResponses(), headline(ranking, line, shown, all, language),
				shown.filter((any) -> unit.level().equals(PROVINCE))
					.map((one) -> ParIndex.points(wave, Published.figure(one.overall())))
					.map(language::percent)
					.orElse(null),
				language.count(responses),
				shown.map(Score::precision)
					.map(Precision::effectiveResponses)
					.map((size) -> language.count(size.setScale(0, RoundingMode.HALF_UP).longValueExact()))
					.orElse(""),
				besides.wholeName(), besides.of(shown), besides.marks(),
				AnswerBar.scale(wave)
					.stream()
					.map((answer) -> new Choice(AnswerBar.tone(wave, answer), answer.label().in(language), false))
					.toList(),
				shown.map((one) -> groups(wave, one, language)).orElse(List.of()), Advice.raises(next, language),
				Advice.strengths(next, language), Advice.gaps(next, language),
				shown.map((one) -> this.respondents.of(page, unit, one.responses(), language)).orElse(List.of()),
				below(page, unit, language), page.at(Address.of("compare")).with("unit", unit.unit()).toString(),
				Address.of("api", "v1", "waves", wave.wave(), "units", unit.unit())
					.with("edition", page.edition())
					.toString(),
				Address.of("api", "v1", "waves", wave.wave(), "rankings", "events")
					.with("level", unit.level())
					.toString(),
				Math.min(wave.definition(), ranking.definition()), Moment.time(ranking.updatedAt()));
	}

	/** The topmost first. */
	private static List<Unit> above(Wave wave, Unit unit) {
		List<Unit> above = new ArrayList<>();
		Optional<Unit> next = parent(wave, unit);
		while (next.isPresent() && !above.contains(next.get())) {
			above.add(next.get());
			next = parent(wave, next.get());
		}
		Collections.reverse(above);
		return above;
	}

	private static Optional<Unit> parent(Wave wave, Unit unit) {
		return Optional.ofNullable(unit.parent()).flatMap(wave::unit);
	}

	private Optional<Whole> whole(Shown page, Unit unit, List<Unit> above) {
		return above.stream()
			.findFirst()
			.filter((highest) -> !highest.equals(unit))
			.flatMap((highest) -> this.scores.find(page.figures(), highest.unit())
				.filter((score) -> page.wave().shows(score.responses()))
				.map((score) -> new Whole(highest, score)));
	}

	/** The waves of the same units, for a code of another list is another unit. */
	private static List<Choice> waves(List<Wave> all, Wave shown, Unit unit, Language language) {
		return WaveChoices.of(all.stream()
			.filter((wave) -> wave.unit(unit.unit()).filter((one) -> one.name().equals(unit.name())).isPresent()),
				shown, language);
	}

	private static Headline headline(Ranking ranking, Optional<RankedUnit> line, Optional<Score> shown, List<Wave> all,
			Language language) {
		RankedUnit unit = line.filter((any) -> shown.isPresent()).orElse(null);
		if (unit == null) {
			return new Headline("", "", "", ranking.units().size(), "", null, Shift.NONE, "");
		}
		return new Headline((unit.overall() == null) ? "" : language.percent(unit.overall()),
				Line.margin(unit.marginOfError(), language), (unit.rank() == null) ? "" : unit.rank().toString(),
				ranking.units().size(), Line.interval(unit.rankInterval()),
				PlaceBar.of(unit.rank(), unit.rankInterval(), ranking.units().size()),
				Shift.of(unit.change(), language), earlier(unit, all, language));
	}

	private static String earlier(RankedUnit unit, List<Wave> all, Language language) {
		if (unit.change() == null) {
			return "";
		}
		String id = unit.change().wave();
		return all.stream()
			.filter((wave) -> wave.wave().equals(id))
			.findFirst()
			.map((wave) -> wave.title().in(language))
			.orElse(id);
	}

	private static List<Group> groups(Wave wave, Score score, Language language) {
		Map<String, CriterionValue> values = score.criteria()
			.stream()
			.collect(Collectors.toMap(CriterionValue::id, Function.identity(), (one, same) -> one, HashMap::new));
		List<Group> groups = new ArrayList<>();
		groups(wave, wave.questionnaire(), values, language, groups);
		return groups;
	}

	private static void groups(Wave wave, Node node, Map<String, CriterionValue> values, Language language,
			List<Group> groups) {
		List<Item> items = new ArrayList<>();
		for (Node child : node.children()) {
			CriterionValue value = values.get(child.id());
			if (value != null && value.answered() > 0) {
				items.add(item(wave, child, value, language));
			}
		}
		if (!items.isEmpty()) {
			groups.add(new Group(node.name().in(language), items));
		}
		node.children().forEach((child) -> groups(wave, child, values, language, groups));
	}

	private static Item item(Wave wave, Node node, CriterionValue value, Language language) {
		Text question = Objects.requireNonNullElseGet(node.question(), node::name);
		BigDecimal figure = Published.figure(value.value());
		BigDecimal margin = (value.precision() == null) ? null : value.precision().marginOfError();
		return new Item(question.in(language), value.kind(), (figure == null) ? "" : language.percent(figure),
				Line.margin(margin, language), language.count(value.answered()),
				AnswerBar.of(wave, value.levels(), language));
	}

	private List<Choice> below(Shown page, Unit unit, Language language) {
		return page.wave()
			.units()
			.stream()
			.filter((one) -> unit.unit().equals(one.parent()))
			.map(Unit::level)
			.distinct()
			.map((level) -> new Choice(
					page.at(Address.of()).with("level", level).with("parent", unit.unit()).toString(),
					this.frames.level(level, language), false))
			.toList();
	}

	/**
	 * The unit above all, with its figures.
	 *
	 * @param unit the unit
	 * @param score its figures, which may be shown
	 */
	record Whole(Unit unit, Score score) {

		@Nullable BigDecimal figure(@Nullable String dimension) {
			return UnitViews.figure(this.score, dimension);
		}

	}

	/** A score's figure of a dimension, or its overall one. */
	static @Nullable BigDecimal figure(Score score, @Nullable String dimension) {
		if (dimension == null) {
			return Published.figure(score.overall());
		}
		return score.nodes()
			.stream()
			.filter((node) -> node.id().equals(dimension))
			.findFirst()
			.map((node) -> Published.figure(node.value()))
			.orElse(null);
	}

	/** How sure a score's figure of a dimension is, or its overall one. */
	static @Nullable BigDecimal margin(Score score, @Nullable String dimension) {
		Precision precision = (dimension == null) ? score.precision()
				: score.nodes()
					.stream()
					.filter((node) -> node.id().equals(dimension))
					.findFirst()
					.map((node) -> node.precision())
					.orElse(null);
		return (precision == null) ? null : Published.figure(precision.marginOfError());
	}

}
