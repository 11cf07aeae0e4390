package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.BreakReason;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.history.Histories;
import vn.sipas.ranking.history.Milestone;
import vn.sipas.ranking.history.PastFigures;
import vn.sipas.ranking.history.UnitHistory;
import vn.sipas.ranking.history.UnitHistory.Point;
import vn.sipas.ranking.page.HistoryView.Event;
import vn.sipas.ranking.page.HistoryView.Row;
import vn.sipas.ranking.page.HistoryView.WaveRow;
import vn.sipas.ranking.page.chart.Axis;
import vn.sipas.ranking.page.chart.Stretch;
import vn.sipas.ranking.page.chart.Trace;
import vn.sipas.ranking.page.chart.Whisker;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.unit.Series;
import vn.sipas.ranking.unit.UnitSeries;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** Turns a unit's history into what its page shows. */
@Component
class HistoryViews {

	/** More rows are a burden to whoever has them read out; all are in the open data. */
	private static final int MOST_ROWS = 60;

	private static final Duration LONG_FOR_POINTS = Duration.ofHours(1);

	private static final Duration LONG_FOR_HOURS = Duration.ofDays(2);

	private final Histories histories;

	private final UnitSeries series;

	HistoryViews(Histories histories, UnitSeries series) {
		this.histories = histories;
		this.series = series;
	}

	HistoryView of(Wave wave, Unit unit, Visit visit) {
		UnitHistory history = this.histories.ofUnit(wave.wave(), unit.unit(), visit.caller());
		Series series = this.series.of(wave.wave(), unit.unit(), visit.caller());
		Language language = visit.language();
		Axis axis = Axis.around(series.points().stream().flatMap(HistoryViews::extremes).toList());
		List<WaveRow> waves = series.points()
			.stream()
			.map((point) -> wave(point, point.wave().equals(wave.wave()), axis, language))
			.toList();
		String json = Address.of("api", "v1", "waves", wave.wave(), "units", unit.unit(), "history").toString();
		boolean several = waves.size() > 1 || waves.stream().anyMatch((row) -> !row.breaks().isEmpty());
		return within(history, json, axis.marks().stream().map(language::number).toList(), several ? waves : List.of(),
				language);
	}

	private static HistoryView within(UnitHistory history, String json, List<String> axis, List<WaveRow> waves,
			Language language) {
		List<Point> points = history.points();
		List<String> figures = points.stream()
			.map((point) -> point.figures().overall())
			.filter(Objects::nonNull)
			.map(language::percent)
			.toList();
		if (figures.isEmpty() || points.size() == 1) {
			String since = figures.isEmpty() ? "" : Moment.time(points.getFirst().time());
			return new HistoryView(null, since, since, "", "", List.of(), List.of(), "", List.of(), json, axis, waves);
		}
		Instant first = points.getFirst().time();
		Instant last = Stream
			.concat(Stream.of(points.getLast().time()), history.editions().stream().map(Milestone::publishedAt))
			.max(Comparator.naturalOrder())
			.orElseThrow();
		Stretch stretch = Stretch.between(first, last);
		Trace trace = Trace.of(points.stream()
			.map((point) -> new Trace.Point(point.time(), point.figures().overall(), point.figures().marginOfError()))
			.toList(), stretch);
		ChronoUnit each = each(Duration.between(first, points.getLast().time()));
		return new HistoryView(trace, Moment.time(first), Moment.time(last), figures.getFirst(), figures.getLast(),
				trace.marks().stream().map(language::number).toList(), events(history, stretch), word(each),
				rows(points, each, language), json, axis, waves);
	}

	/** Editions, and where the wave was defined anew. */
	private static List<Event> events(UnitHistory history, Stretch stretch) {
		List<Dated> events = new ArrayList<>();
		history.editions().forEach((one) -> events.add(new Dated(one.publishedAt(), "edition", one.edition())));
		for (int i = 1; i < history.points().size(); i++) {
			Point point = history.points().get(i);
			if (point.definition() != history.points().get(i - 1).definition()) {
				events.add(new Dated(point.time(), "definition", point.definition()));
			}
		}
		return events.stream()
			.sorted(Comparator.comparing(Dated::time))
			.map((one) -> new Event(one.kind(), Long.toString(one.number()), stretch.at(one.time()),
					Moment.time(one.time())))
			.toList();
	}

	private static ChronoUnit each(Duration length) {
		if (length.compareTo(LONG_FOR_HOURS) > 0) {
			return ChronoUnit.DAYS;
		}
		return (length.compareTo(LONG_FOR_POINTS) > 0) ? ChronoUnit.HOURS : ChronoUnit.MILLIS;
	}

	private static String word(ChronoUnit each) {
		return switch (each) {
			case DAYS -> "day";
			case HOURS -> "hour";
			default -> "point";
		};
	}

	private static List<Row> rows(List<Point> points, ChronoUnit each, Language language) {
		List<Point> last = new ArrayList<>();
		for (Point point : points) {
			if (!last.isEmpty() && begin(last.getLast(), each).equals(begin(point, each))) {
				last.removeLast();
			}
			last.add(point);
		}
		return last.reversed().stream().limit(MOST_ROWS).map((point) -> row(point, language)).toList();
	}

	private static Instant begin(Point point, ChronoUnit each) {
		return point.time().atZone(Moment.VIETNAM).truncatedTo(each).toInstant();
	}

	private static Row row(Point point, Language language) {
		PastFigures figures = point.figures();
		return new Row(Moment.time(point.time()), percent(figures.overall(), language),
				Line.margin(figures.marginOfError(), language), text(figures.rank()),
				Line.interval(figures.rankInterval()), language.count(figures.responses()));
	}

	private static WaveRow wave(Series.Point point, boolean current, Axis axis, Language language) {
		BigDecimal margin = point.precision() == null ? null : point.precision().marginOfError();
		Change change = point.change();
		List<String> breaks = (change == null || change.reasons() == null) ? List.of()
				: change.reasons().stream().map(BreakReason::key).toList();
		return new WaveRow(point.title().in(language),
				Address.of("units", point.unit()).with("wave", point.wave()).toString(), current, point.synthetic(),
				point.provisional() != null, percent(point.overall(), language), Line.margin(margin, language),
				text(point.rank()), point.of(), Whisker.of(axis, point.overall(), margin),
				breaks.isEmpty() ? Shift.of(change, language) : Shift.NONE, breaks);
	}

	private static Stream<BigDecimal> extremes(Series.Point point) {
		BigDecimal figure = point.overall();
		BigDecimal margin = (point.precision() == null) ? null : point.precision().marginOfError();
		if (figure == null) {
			return Stream.empty();
		}
		return (margin == null) ? Stream.of(figure) : Stream.of(figure.subtract(margin), figure.add(margin));
	}

	private static String percent(@Nullable BigDecimal figure, Language language) {
		return (figure == null) ? "" : language.percent(figure);
	}

	private static String text(@Nullable Integer number) {
		return (number == null) ? "" : number.toString();
	}

	private record Dated(Instant time, String kind, long number) {
	}

}
