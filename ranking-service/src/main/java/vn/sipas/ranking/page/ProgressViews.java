package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.access.Role;
import vn.sipas.ranking.page.ProgressView.Quality;
import vn.sipas.ranking.page.ProgressView.Row;
import vn.sipas.ranking.progress.Progress;
import vn.sipas.ranking.progress.Progresses;
import vn.sipas.ranking.progress.UnitProgress;
import vn.sipas.ranking.quality.Measured;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** Sets the numbers of responses beside the plan, for people. */
@Component
class ProgressViews {

	/** Room for units that have more than was planned. */
	private static final double WIDEST = 1.25;

	/** How many units that are behind are named first. */
	private static final int FARTHEST = 3;

	private final Progresses progresses;

	private final PublishedRankings rankings;

	private final RespondentTables respondents;

	private final vn.sipas.ranking.quality.Quality quality;

	private final Frames frames;

	ProgressViews(Progresses progresses, PublishedRankings rankings, RespondentTables respondents,
			vn.sipas.ranking.quality.Quality quality, Frames frames) {
		this.progresses = progresses;
		this.rankings = rankings;
		this.respondents = respondents;
		this.quality = quality;
		this.frames = frames;
	}

	ProgressView of(Shown page, String level, @Nullable String unit, Visit visit) {
		Wave wave = page.wave();
		Language language = visit.language();
		Progress progress = this.progresses.of(page.figures(), level, unit);
		Map<String, Measured> measured = measured(wave, visit.caller());
		Address address = Address.of("waves", wave.wave()).with("level", level);
		List<Row> rows = progress.units().stream().map((one) -> row(wave, one, address, measured, language)).toList();
		List<Row> behind = rows.stream().filter((row) -> row.isBehind()).toList();
		long planned = Objects.requireNonNullElse(progress.planned(), 0L);
		double elapsed = (double) progress.daysOver() / progress.days();
		return new ProgressView(this.frames.of(page, "progress", visit), this.frames.level(level, language),
				levels(wave, level, language), language.count(progress.responses()),
				(planned == 0) ? "" : language.count(planned), percent(progress.responses(), planned), whole(elapsed),
				width(elapsed), CourseViews.of(progress, (unit == null) ? "" : address.toString(), language), rows,
				behind.size(), behind.subList(0, Math.min(behind.size(), FARTHEST)),
				rows.stream().filter((row) -> row.planned().isEmpty()).count(), channels(page, language),
				total(progress, measured, language), Moment.time(progress.updatedAt()));
	}

	/** Of the units that the reader may look into; none for who is no analyst. */
	private Map<String, Measured> measured(Wave wave, @Nullable Caller caller) {
		Map<String, Measured> measured = new HashMap<>();
		if (caller != null && caller.may(Role.ANALYST, wave.wave())) {
			this.quality.ofWave(wave.wave())
				.stream()
				.filter((one) -> one.interviewer() == null && caller.units().covers(one.unit()))
				.forEach((one) -> measured.put(one.unit(), one));
		}
		return measured;
	}

	private static Row row(Wave wave, UnitProgress unit, Address address, Map<String, Measured> measured,
			Language language) {
		Long planned = unit.planned();
		return new Row(unit.unit(), unit.name().in(language),
				Address.of("units", unit.unit()).with("wave", wave.wave()).toString(),
				address.with("unit", unit.unit()) + "#days", language.count(unit.responses()), count(planned, language),
				count(unit.due(), language), count(unit.behind(), language),
				percent(unit.responses(), (planned == null) ? 0 : planned),
				(planned == null) ? "0" : width((double) unit.responses() / planned), unit.standing().word(),
				Optional.ofNullable(measured.get(unit.unit())).map((one) -> quality(one, language)).orElse(null));
	}

	private static String count(@Nullable Long number, Language language) {
		return (number == null) ? "" : language.count(number);
	}

	private static Quality quality(Measured one, Language language) {
		return new Quality(language.count(one.held()), language.count(one.rejected()),
				(one.flagged() == null) ? "" : language.count(one.flagged()));
	}

	private static @Nullable Quality total(Progress progress, Map<String, Measured> measured, Language language) {
		List<Measured> units = progress.units()
			.stream()
			.map((unit) -> measured.get(unit.unit()))
			.filter(Objects::nonNull)
			.toList();
		return units.isEmpty() ? null
				: new Quality(language.count(sum(units, Measured::held)),
						language.count(sum(units, Measured::rejected)),
						language.count(sum(units, (one) -> Objects.requireNonNullElse(one.flagged(), 0L))));
	}

	private static long sum(List<Measured> units, ToLongFunction<Measured> number) {
		return units.stream().mapToLong(number).sum();
	}

	private List<Choice> levels(Wave wave, String level, Language language) {
		return wave.levels()
			.stream()
			.map((one) -> new Choice(Address.of("waves", wave.wave()).with("level", one).toString(),
					this.frames.level(one, language), one.equals(level)))
			.toList();
	}

	private UnitView.@Nullable Respondents channels(Shown page, Language language) {
		Wave wave = page.wave();
		List<Unit> highest = wave.unitsAt(wave.levels().getFirst());
		if (highest.size() != 1) {
			return null;
		}
		long responses = this.rankings.of(page.figures(), new Scope(wave.wave(), highest.getFirst().level()))
			.ranking()
			.responses();
		return this.respondents.channels(page, highest.getFirst(), responses, language).orElse(null);
	}

	/** Rounded down, so that only what is complete is 100. */
	private static String percent(long part, long whole) {
		return (whole == 0) ? ""
				: BigDecimal.valueOf(part)
					.movePointRight(2)
					.divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN)
					.toPlainString();
	}

	private static String whole(double share) {
		return BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP).toPlainString();
	}

	private static String width(double share) {
		return String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(share, WIDEST) / WIDEST);
	}

}
