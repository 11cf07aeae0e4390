package vn.sipas.ranking.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.quality.Measured;
import vn.sipas.ranking.quality.Quality;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.wave.Fieldwork.Quota;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Sets the numbers of responses beside the plan. A unit is behind where it has fewer
 * responses than its plan asks for by now, being spread evenly over the wave's days.
 */
@Component
public class Progresses {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private final Waves waves;

	private final PublishedRankings rankings;

	private final Quality quality;

	private final Clock clock;

	Progresses(Waves waves, PublishedRankings rankings, Quality quality, Clock clock) {
		this.waves = waves;
		this.rankings = rankings;
		this.quality = quality;
		this.clock = clock;
	}

	/**
	 * How far a wave is.
	 * @param figures which numbers of responses
	 * @param level the level of its units; null for the wave's default level
	 * @param unit whose days are told; null for those of all units together
	 * @return how far it is today
	 * @throws NotFoundException if there is no such wave, level or unit
	 */
	public Progress of(Figures figures, @Nullable String level, @Nullable String unit) {
		Wave wave = this.waves.of(figures);
		Ranking ranking = ranking(figures, this.rankings.scope(figures, level, null));
		Schedule schedule = Schedule.of(wave, LocalDate.ofInstant(this.clock.instant(), VIETNAM));
		Map<String, Long> plan = plan(wave);
		List<UnitProgress> units = ranking.units()
			.stream()
			.map((one) -> progress(one, plan, schedule))
			.sorted(UnitProgress.FARTHEST_BEHIND_FIRST)
			.toList();
		Long planned = planned(units, plan, wave);
		UnitProgress daysOf = (unit == null) ? null : one(figures, wave, unit, plan, schedule);
		Days days = (daysOf == null) ? days(figures, wave, schedule, planned) : days(figures, wave, schedule, daysOf);
		return new Progress(wave.wave(), ranking.level(), figures.number(), wave.opens(), wave.closes(),
				schedule.days(), schedule.over(), ranking.responses(), planned,
				(planned == null) ? null : schedule.due(planned), ranking.updatedAt(), daysOf, days.byDay(),
				days.absent(), units);
	}

	private UnitProgress one(Figures figures, Wave wave, String code, Map<String, Long> plan, Schedule schedule) {
		Unit unit = wave.unit(code).orElseThrow(() -> new NotFoundException("unit", code));
		long responses = responses(figures, wave, List.of(unit));
		return UnitProgress.of(code, unit.name(), responses, plan.get(code), schedule);
	}

	private Days days(Figures figures, Wave wave, Schedule schedule, UnitProgress unit) {
		if (unit.responses() > 0 && !wave.shows(unit.responses())) {
			return new Days(null, DaysAbsent.FEW);
		}
		return days(figures, wave, schedule, unit.planned(), Set.of(unit.unit()), unit.responses());
	}

	private Days days(Figures figures, Wave wave, Schedule schedule, @Nullable Long planned) {
		List<Unit> highest = highest(wave);
		return days(figures, wave, schedule, planned, highest.stream().map(Unit::unit).toList(),
				responses(figures, wave, highest));
	}

	// What is known of days moves on: it is an edition's as long as it is as many.
	private Days days(Figures figures, Wave wave, Schedule schedule, @Nullable Long planned, Collection<String> units,
			long responses) {
		List<Measured> measured = this.quality.ofUnits(wave.wave(), units);
		if (measured.stream().anyMatch((one) -> one.days() == null) || (measured.isEmpty() && responses > 0)) {
			return new Days(null, DaysAbsent.NOT_COUNTED);
		}
		ByDay byDay = byDay(measured, schedule, planned);
		return (figures instanceof Figures.Frozen && byDay.responses() != responses)
				? new Days(null, DaysAbsent.EDITION) : new Days(byDay, null);
	}

	private static ByDay byDay(List<Measured> measured, Schedule schedule, @Nullable Long planned) {
		Map<LocalDate, Long> counts = new HashMap<>();
		long otherDays = 0;
		for (Measured one : measured) {
			Objects.requireNonNull(one.days()).forEach((day, responses) -> counts.merge(day, responses, Long::sum));
			otherDays += Objects.requireNonNullElse(one.otherDays(), 0L);
		}
		Instant latest = measured.stream().map(Measured::measuredAt).max(Comparator.naturalOrder()).orElse(null);
		return ByDay.of(counts, otherDays, schedule, planned, latest);
	}

	private long responses(Figures figures, Wave wave, List<Unit> units) {
		Map<String, Set<String>> byLevel = units.stream()
			.collect(Collectors.groupingBy(Unit::level, Collectors.mapping(Unit::unit, Collectors.toSet())));
		long responses = 0;
		for (Map.Entry<String, Set<String>> level : byLevel.entrySet()) {
			responses += ranking(figures, new Scope(wave.wave(), level.getKey())).units()
				.stream()
				.filter((unit) -> level.getValue().contains(unit.unit()))
				.mapToLong(RankedUnit::responses)
				.sum();
		}
		return responses;
	}

	private Ranking ranking(Figures figures, Scope scope) {
		return this.rankings.of(figures, scope).ranking();
	}

	private static UnitProgress progress(RankedUnit unit, Map<String, Long> plan, Schedule schedule) {
		return UnitProgress.of(unit.unit(), unit.name(), unit.responses(), plan.get(unit.unit()), schedule);
	}

	// A sum over some of the units would be no plan for all responses.
	private static @Nullable Long planned(List<UnitProgress> units, Map<String, Long> plan, Wave wave) {
		if (units.stream().noneMatch((unit) -> unit.planned() == null)) {
			return units.stream().mapToLong((unit) -> Objects.requireNonNull(unit.planned())).sum();
		}
		List<Unit> highest = highest(wave);
		return (highest.size() == 1) ? plan.get(highest.getFirst().unit()) : null;
	}

	/** The units that are in no other one. */
	private static List<Unit> highest(Wave wave) {
		Set<String> codes = wave.units().stream().map(Unit::unit).collect(Collectors.toSet());
		return wave.units().stream().filter((unit) -> unit.parent() == null || !codes.contains(unit.parent())).toList();
	}

	private static Map<String, Long> plan(Wave wave) {
		return wave.fieldwork()
			.quotas()
			.stream()
			.collect(Collectors.toMap(Quota::unit, Quota::responses, (_, later) -> later));
	}

	private record Days(@Nullable ByDay byDay, @Nullable DaysAbsent absent) {
	}

}
