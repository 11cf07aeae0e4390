package vn.sipas.ranking.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the responses of a unit, or of one interviewer in it: of the event
 * {@code quality-measured} what readers get.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param interviewer null for the whole unit
 * @param version only grows
 * @param responses all responses, held and rejected ones included
 * @param flagged how many have a flag, whatever flags; null if that was not counted
 * @param held how many wait for a decision
 * @param approved how many were approved
 * @param rejected how many were rejected
 * @param flags how many have each flag
 * @param days of those that count: how many were answered on which day of the wave in
 * Vietnam, days without any left out; null if that was not counted, or not asked for
 * @param otherDays of those that count: how many were answered on another day, or nobody
 * knows when; null as the days are
 * @param measuredAt when it was counted
 */
public record Measured(String wave, String unit, @Nullable String interviewer, long version, long responses,
		@Nullable Long flagged, long held, long approved, long rejected, Map<String, Long> flags,
		@Nullable SortedMap<LocalDate, Long> days, @Nullable Long otherDays, Instant measuredAt) {

	public Measured {
		Objects.requireNonNull(wave, "wave");
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(measuredAt, "measuredAt");
		flags = Map.copyOf(new TreeMap<>(flags));
	}

}
