package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.NationView.Column;
import vn.sipas.ranking.page.NationView.Columns;
import vn.sipas.ranking.page.NationView.Top;
import vn.sipas.ranking.page.chart.Axis;
import vn.sipas.ranking.page.chart.TileLayouts;
import vn.sipas.ranking.page.chart.Whisker;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** Turns a wave and its ranking into what the page shows. */
@Component
class NationViews {

	/** A longer table has no columns of dimensions: they are two thirds of its size. */
	private static final int LONG = 1_000;

	private final PublishedRankings rankings;

	private final Scores scores;

	private final TileLayouts layouts;

	private final Frames frames;

	NationViews(PublishedRankings rankings, Scores scores, TileLayouts layouts, Frames frames) {
		this.rankings = rankings;
		this.scores = scores;
		this.layouts = layouts;
		this.frames = frames;
	}

	NationView of(Shown shown, Scope scope, @Nullable String dimension, RowOrder order, List<Wave> all, Visit visit) {
		Wave wave = shown.wave();
		Language language = visit.language();
		Ranking ranking = this.rankings.of(shown.figures(), scope).ranking();
		List<Node> dimensions = wave.dimensions();
		Optional<Node> drawn = dimensions.stream().filter((node) -> node.id().equals(dimension)).findFirst();
		Measure measure = drawn.map((node) -> measure(shown, node)).orElse(Measure.OVERALL);
		Address here = here(shown, scope, drawn.map(Node::id).orElse(null), order);
		Optional<RankedUnit> top = top(shown, scope);
		Axis axis = axis(ranking, measure, top);
		List<RankedUnit> units = ranking.units().stream().sorted(order.comparator(measure, language)).toList();
		List<Node> columns = (units.size() > LONG) ? List.of() : dimensions;
		List<String> ids = columns.stream().map(Node::id).toList();
		Axis narrow = strips(ranking, dimensions);
		return new NationView(this.frames.of(shown, "nation", visit), scope.level(),
				this.frames.level(scope.level(), language), parent(wave, scope, here, language),
				WaveChoices.of(all.stream(), wave, language), all.size() > WaveChoices.MOST,
				wave.levels()
					.stream()
					.map((level) -> new Choice(level, this.frames.level(level, language), level.equals(scope.level())))
					.toList(),
				top.map((unit) -> new Top(unit.unit(), unit.name().in(language), shown.unit(unit.unit()),
						(unit.overall() == null) ? "" : language.percent(unit.overall()),
						Line.margin(unit.marginOfError(), language), Shift.of(unit.change(), language)))
					.orElse(null),
				drawn.map(Node::id).orElse(""),
				drawn.map((node) -> node.name().in(language))
					.orElseGet(() -> this.frames.say("column.overall", "SIPAS", language)),
				order.key(), columns(columns, drawn, here, language), axis,
				axis.marks().stream().map(language::number).toList(),
				top.map((unit) -> Whisker.of(axis, measure.figure(unit), null)).orElse(null),
				stripsOf(wave, ranking, top, dimensions, drawn, narrow, here, language),
				narrow.marks().stream().map(language::number).toList(),
				scope.parent().isEmpty() ? this.layouts.of(wave.unitList())
					.map((layout) -> TileMap.of(layout, ranking.units(), measure, shown::unit, language))
					.filter((map) -> !map.tiles().isEmpty())
					.orElse(null) : null,
				units.stream()
					.map((unit) -> Line.of(unit, shown.unit(unit.unit()), measure, axis, units.size(), ids, language))
					.toList(),
				earlier(wave, ranking, all, language),
				ranking.units().stream().anyMatch((unit) -> unit.marginOfError() != null), spread(ranking, language),
				language.count(ranking.units().stream().filter((unit) -> measure.place(unit) != null).count()),
				language.count(ranking.responses()), wave.minResponses(), json(shown, scope),
				// A definition is kept a moment before its rankings are made.
				Math.min(wave.definition(), ranking.definition()), ranking.version(), ranking.updatedAt().toString(),
				Moment.time(ranking.updatedAt()));
	}

	private Measure measure(Shown shown, Node dimension) {
		Map<String, BigDecimal> margins = new HashMap<>();
		this.scores.nodesOf(shown.figures())
			.forEach((unit, score) -> score.nodes()
				.stream()
				.filter((node) -> node.id().equals(dimension.id()) && shown.wave().shows(score.responses()))
				.map(NodeValue::precision)
				.filter(Objects::nonNull)
				.map(Precision::marginOfError)
				.filter(Objects::nonNull)
				.findFirst()
				.map(Published::figure)
				.ifPresent((margin) -> margins.put(unit, margin)));
		return new Measure(dimension.id(), margins);
	}

	private static Address here(Shown shown, Scope scope, @Nullable String dimension, RowOrder order) {
		return shown.at(Address.of())
			.with("level", scope.level())
			.with("parent", scope.parent().isEmpty() ? null : scope.parent())
			.with("dimension", dimension)
			.with("sort", (order == RowOrder.PLACE) ? null : order.key());
	}

	private static String json(Shown shown, Scope scope) {
		return Address.of("api", "v1", "waves", scope.wave(), "rankings")
			.with("level", scope.level())
			.with("parent", scope.parent().isEmpty() ? null : scope.parent())
			.with("edition", shown.edition())
			.toString();
	}

	private static @Nullable Choice parent(Wave wave, Scope scope, Address here, Language language) {
		return wave.unit(scope.parent())
			.map((unit) -> new Choice(here.with("parent", (String) null).toString(), unit.name().in(language), true))
			.orElse(null);
	}

	/** The whole, where one unit is above all that are shown. */
	private Optional<RankedUnit> top(Shown shown, Scope scope) {
		Wave wave = shown.wave();
		Optional<Unit> above = scope.parent().isEmpty() ? highest(wave, scope) : wave.unit(scope.parent());
		return above.flatMap((unit) -> this.rankings.of(shown.figures(), new Scope(wave.wave(), unit.level()))
			.ranking()
			.unit(unit.unit()));
	}

	private static Optional<Unit> highest(Wave wave, Scope scope) {
		String highest = wave.levels().getFirst();
		List<Unit> units = wave.unitsAt(highest);
		return (highest.equals(scope.level()) || units.size() != 1) ? Optional.empty() : Optional.of(units.getFirst());
	}

	private static Axis axis(Ranking ranking, Measure measure, Optional<RankedUnit> top) {
		List<BigDecimal> ends = new ArrayList<>();
		Stream.concat(ranking.units().stream(), top.stream()).forEach((unit) -> {
			BigDecimal figure = measure.figure(unit);
			BigDecimal margin = Objects.requireNonNullElse(measure.margin(unit), BigDecimal.ZERO);
			if (figure != null) {
				ends.add(figure.subtract(margin));
				ends.add(figure.add(margin));
			}
		});
		return Axis.around(ends);
	}

	private static Axis strips(Ranking ranking, List<Node> dimensions) {
		List<BigDecimal> figures = new ArrayList<>();
		for (RankedUnit unit : ranking.units()) {
			Stream
				.concat(Stream.of(Measure.OVERALL), dimensions.stream().map((node) -> new Measure(node.id(), Map.of())))
				.map((measure) -> measure.figure(unit))
				.filter(Objects::nonNull)
				.forEach(figures::add);
		}
		return Axis.around(figures);
	}

	private static List<Strip> stripsOf(Wave wave, Ranking ranking, Optional<RankedUnit> top, List<Node> dimensions,
			Optional<Node> drawn, Axis axis, Address here, Language language) {
		List<Strip> strips = new ArrayList<>();
		strips.add(strip("overall", wave.questionnaire().name().in(language), Measure.OVERALL, drawn.isEmpty(), ranking,
				top, axis, here.with("dimension", (String) null).with("sort", (String) null), language));
		for (Node node : dimensions) {
			strips.add(strip(node.id(), node.name().in(language), new Measure(node.id(), Map.of()),
					drawn.filter(node::equals).isPresent(), ranking, top, axis,
					here.with("dimension", node.id()).with("sort", (String) null), language));
		}
		return strips;
	}

	private static Strip strip(String id, String label, Measure measure, boolean chosen, Ranking ranking,
			Optional<RankedUnit> top, Axis axis, Address href, Language language) {
		List<@Nullable BigDecimal> figures = new ArrayList<>();
		ranking.units().forEach((unit) -> figures.add(measure.figure(unit)));
		return Strip.of(id, label, href.toString(), chosen, top.map(measure::figure).orElse(null),
				top.map(measure::margin).orElse(null), figures, axis, language);
	}

	private static Columns columns(List<Node> dimensions, Optional<Node> drawn, Address here, Language language) {
		Address overall = here.with("sort", (String) null).with("dimension", (String) null);
		return new Columns(overall.toString(), here.with("sort", RowOrder.NAME.key()).toString(),
				here.with("sort", RowOrder.CHANGE.key()).toString(),
				here.with("sort", RowOrder.RESPONSES.key()).toString(),
				dimensions.stream()
					.map((node) -> new Column(node.id(), node.name().in(language),
							drawn.filter(node::equals).isPresent(), overall.with("dimension", node.id()).toString()))
					.toList());
	}

	/** The median of how many places a unit may have in truth. */
	private static @Nullable String spread(Ranking ranking, Language language) {
		List<Integer> widths = ranking.units()
			.stream()
			.map(RankedUnit::rankInterval)
			.filter(Objects::nonNull)
			.map((interval) -> interval.worst() - interval.best() + 1)
			.sorted()
			.toList();
		return widths.isEmpty() ? null : language.count(widths.get(widths.size() / 2));
	}

	private static @Nullable String earlier(Wave wave, Ranking ranking, List<Wave> all, Language language) {
		if (ranking.units().stream().allMatch((unit) -> unit.change() == null)) {
			return null;
		}
		return all.stream()
			.filter((one) -> one.wave().equals(wave.previousWave()))
			.findFirst()
			.map((one) -> one.title().in(language))
			.orElse(wave.previousWave());
	}

}
