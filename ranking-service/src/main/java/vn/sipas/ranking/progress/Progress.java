package vn.sipas.ranking.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a wave is.
 *
 * @param wave the wave's id
 * @param level the level of its units
 * @param edition the edition that the numbers are of; null while they move
 * @param opens the wave's first day
 * @param closes its last day
 * @param days how many days it has
 * @param daysOver how many of them are over
 * @param responses how many responses count
 * @param planned how many are planned; null where that is not known of all units
 * @param due how many are planned by now; null without a plan
 * @param updatedAt when the numbers of responses last changed
 * @param daysOf the unit that the days are of; null for all units together
 * @param byDay when the responses were answered; null where that is not told
 * @param daysAbsent why that is not told; null where it is
 * @param units the units, who is farthest behind first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(String wave, String level, @Nullable Integer edition, LocalDate opens, LocalDate closes,
		long days, long daysOver, long responses, @Nullable Long planned, @Nullable Long due, Instant updatedAt,
		@Nullable UnitProgress daysOf, @Nullable ByDay byDay, @Nullable DaysAbsent daysAbsent,
		List<UnitProgress> units) {

	public Progress {
		units = List.copyOf(units);
	}

}
