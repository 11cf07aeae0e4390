package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
import vn.sipas.ranking.quality.Measured;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Fieldwork.Quota;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * Sets the numbers of responses beside the plan. A unit is behind where its share of the
 * plan is smaller than the share of the days that are over.
 */
@Component
class ProgressViews {

	/** Room for units that have more than was planned. */
	private static final double WIDEST = 1.25;

	private final PublishedRankings rankings;

	private final RespondentTables respondents;

	private final vn.sipas.ranking.quality.Quality quality;

	private final Frames frames;

	private final Clock clock;

	ProgressViews(PublishedRankings rankings, RespondentTables respondents, vn.sipas.ranking.quality.Quality quality,
			Frames frames, Clock clock) {
		this.rankings = rankings;
		this.respondents = respondents;
		this.quality = quality;
		this.frames = frames;
		this.clock = clock;
	}

	ProgressView of(Shown page, String level, Visit visit) {
		Wave wave = page.wave();
		Language language = visit.language();
		Ranking ranking = this.rankings.of(page.figures(), new Scope(wave.wave(), level)).ranking();
		Map<String, Long> plan = plan(wave);
		Map<String, Measured> measured = measured(wave, visit.caller());
		double elapsed = elapsed(wave);
		List<Row> rows = ranking.units()
			.stream()
			.sorted(Comparator.comparingDouble((unit) -> share(unit, plan)))
			.map((unit) -> row(wave, unit, plan, measured, elapsed, language))
			.toList();
		long planned = ranking.units().stream().mapToLong((unit) -> plan.getOrDefault(unit.unit(), 0L)).sum();
		return new ProgressView(this.frames.of(page, "progress", visit), this.frames.level(level, language),
				levels(wave, level, language), language.count(ranking.responses()),
				(planned == 0) ? "" : language.count(planned), percent(ranking.responses(), planned), whole(elapsed),
				width(elapsed), rows,
				rows.stream().filter((row) -> row.state().equals("behind") || row.state().equals("short")).count(),
				channels(page, language), total(ranking, measured, language), Moment.time(ranking.updatedAt()));
	}

	private static Map<String, Long> plan(Wave wave) {
		Map<String, Long> plan = new HashMap<>();
		for (Quota quota : wave.fieldwork().quotas()) {
			plan.put(quota.unit(), quota.responses());
		}
		return plan;
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

	/** How much of the time is over, from 0 to 1; all of it once a wave is closed. */
	private double elapsed(Wave wave) {
		if (wave.state() != State.OPEN) {
			return 1;
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Moment.VIETNAM);
		double days = ChronoUnit.DAYS.between(wave.opens(), wave.closes()) + 1.0;
		return Math.clamp(ChronoUnit.DAYS.between(wave.opens(), today) / days, 0, 1);
	}

	private static double share(RankedUnit unit, Map<String, Long> plan) {
		Long planned = plan.get(unit.unit());
		return (planned == null) ? Double.MAX_VALUE : (double) unit.responses() / planned;
	}

	private static Row row(Wave wave, RankedUnit unit, Map<String, Long> plan, Map<String, Measured> measured,
			double elapsed, Language language) {
		Long planned = plan.get(unit.unit());
		double share = share(unit, plan);
		String state = (planned == null) ? "no-plan"
				: (share >= 1) ? "done" : (share >= elapsed) ? "on-time" : (elapsed < 1) ? "behind" : "short";
		return new Row(unit.unit(), unit.name().in(language),
				Address.of("units", unit.unit()).with("wave", wave.wave()).toString(), language.count(unit.responses()),
				(planned == null) ? "" : language.count(planned),
				percent(unit.responses(), (planned == null) ? 0 : planned), (planned == null) ? "0" : width(share),
				state,
				Optional.ofNullable(measured.get(unit.unit())).map((one) -> quality(one, language)).orElse(null));
	}

	private static Quality quality(Measured one, Language language) {
		return new Quality(language.count(one.held()), language.count(one.rejected()),
				(one.flagged() == null) ? "" : language.count(one.flagged()));
	}

	private static @Nullable Quality total(Ranking ranking, Map<String, Measured> measured, Language language) {
		List<Measured> units = ranking.units()
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
