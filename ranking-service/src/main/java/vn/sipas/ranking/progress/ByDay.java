package vn.sipas.ranking.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * When the responses that count were answered, whenever they came.
 *
 * @param days each day of the wave that has begun, days without a response too
 * @param otherDays how many were answered on no such day, or nobody knows when
 * @param measuredAt when that was counted; null where there is no response
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ByDay(List<Day> days, long otherDays, @Nullable Instant measuredAt) {

	/** So many days are counted each by itself. */
	public static final int MOST = 1_000;

	public ByDay {
		days = List.copyOf(days);
	}

	/**
	 * Lays counts out over a wave's days.
	 * @param counts how many were answered on which day
	 * @param otherDays how many on others
	 * @param schedule the wave's days
	 * @param planned how many are planned; null without a plan
	 * @param measuredAt when that was counted
	 * @return the days up to today
	 */
	static ByDay of(Map<LocalDate, Long> counts, long otherDays, Schedule schedule, @Nullable Long planned,
			@Nullable Instant measuredAt) {
		List<Day> days = new ArrayList<>();
		long total = 0;
		for (long number = 1; number <= Math.min(schedule.shown(), MOST); number++) {
			LocalDate day = schedule.opens().plusDays(number - 1);
			long responses = counts.getOrDefault(day, 0L);
			total += responses;
			days.add(new Day(day, responses, total, (planned == null) ? null : schedule.due(planned, number)));
		}
		// A clock may be ahead, or the wave's dates have just been changed.
		long all = counts.values().stream().mapToLong(Long::longValue).sum();
		return new ByDay(days, otherDays + all - total, measuredAt);
	}

	/**
	 * How many responses these are.
	 * @return those of all days and of none
	 */
	public long responses() {
		return this.otherDays + (this.days.isEmpty() ? 0 : this.days.getLast().total());
	}

	/**
	 * A day.
	 *
	 * @param day the day in Vietnam
	 * @param responses how many were answered on it
	 * @param total how many were answered up to then, since the wave opened
	 * @param due how many are planned up to then; null without a plan
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Day(LocalDate day, long responses, long total, @Nullable Long due) {
	}

}
