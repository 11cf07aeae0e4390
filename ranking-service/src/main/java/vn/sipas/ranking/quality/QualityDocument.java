package vn.sipas.ranking.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * What is known of a unit's or an interviewer's responses as the store keeps it.
 *
 * @param id wave, '|', unit, and for an interviewer '|' and who
 * @param version only grows
 * @param wave the wave's id
 * @param unit the unit's code
 * @param interviewer null for the whole unit
 * @param responses all responses
 * @param flagged null if that was not counted
 * @param held how many wait for a decision
 * @param approved how many were approved
 * @param rejected how many were rejected
 * @param flags how many have each flag
 * @param days how many were answered on which day; null if that was not counted
 * @param otherDays how many were answered on other days; null as the days are
 * @param measuredAt when it was counted
 */
@Document("quality")
record QualityDocument(@MongoId String id, long version, String wave, String unit, @Nullable String interviewer,
		long responses, @Nullable Long flagged, long held, long approved, long rejected, List<FlagCount> flags,
		@Nullable List<DayCount> days, @Nullable Long otherDays, Instant measuredAt) {

	/** The name of what is large in it, and not always asked for. */
	static final String DAYS = "days";

	static QualityDocument of(Measured one) {
		String id = one.wave() + "|" + one.unit() + ((one.interviewer() == null) ? "" : "|" + one.interviewer());
		return new QualityDocument(id, one.version(), one.wave(), one.unit(), one.interviewer(), one.responses(),
				one.flagged(), one.held(), one.approved(), one.rejected(),
				one.flags().entrySet().stream().map((flag) -> new FlagCount(flag.getKey(), flag.getValue())).toList(),
				(one.days() == null) ? null
						: one.days()
							.entrySet()
							.stream()
							.map((day) -> new DayCount(day.getKey().toString(), day.getValue()))
							.toList(),
				one.otherDays(), one.measuredAt());
	}

	Measured measured() {
		return new Measured(this.wave, this.unit, this.interviewer, this.version, this.responses, this.flagged,
				this.held, this.approved, this.rejected,
				this.flags.stream().collect(Collectors.toMap(FlagCount::flag, FlagCount::responses)), byDay(),
				this.otherDays, this.measuredAt);
	}

	private @Nullable SortedMap<LocalDate, Long> byDay() {
		if (this.days == null) {
			return null;
		}
		SortedMap<LocalDate, Long> byDay = new TreeMap<>();
		this.days.forEach((one) -> byDay.put(LocalDate.parse(one.day()), one.responses()));
		return byDay;
	}

	/**
	 * How many responses have a flag.
	 *
	 * @param flag the flag
	 * @param responses how many
	 */
	record FlagCount(String flag, long responses) {
	}

	/**
	 * How many responses were answered on a day.
	 *
	 * @param day as ISO 8601 writes it: the store has no days, only moments
	 * @param responses how many
	 */
	record DayCount(String day, long responses) {
	}

}
