package vn.sipas.scoring.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.json.Json;
import vn.sipas.scoring.tally.DayCounts;
import vn.sipas.scoring.tally.QualityCounts;

/**
 * The event {@code quality-measured}.
 *
 * @param wave the wave's id
 * @param unit the unit
 * @param interviewer who asked; absent for the whole unit
 * @param version higher than all before of the same
 * @param counts what was noted
 * @param measuredAt when it was counted
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({ "event", "wave", "unit", "interviewer", "version" })
record QualityMeasured(String wave, String unit, Optional<String> interviewer, long version,
		@JsonUnwrapped Counts counts, Instant measuredAt) {

	@JsonProperty
	String event() {
		return "quality-measured";
	}

	byte[] toJson() {
		return Json.MAPPER.writeValueAsBytes(this);
	}

	/**
	 * How many responses there are, and how many of them have what.
	 *
	 * @param responses all, those that are kept out included
	 * @param flagged with a flag
	 * @param held waiting for a decision
	 * @param approved approved
	 * @param rejected rejected
	 * @param flags with each flag that any has
	 * @param days of those that count: answered on which day of the wave; absent of an
	 * interviewer
	 * @param otherDays of those that count: answered on another day, or nobody knows
	 * when; absent of an interviewer
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	@JsonPropertyOrder({ "responses", "flagged", "held", "approved", "rejected", "flags", "days", "otherDays" })
	record Counts(long responses, long flagged, long held, long approved, long rejected, Map<String, Long> flags,
			Optional<Map<LocalDate, Long>> days, Optional<Long> otherDays) {

		static Counts of(QualityCounts counts, DayCounts days) {
			Map<LocalDate, Long> byDate = new TreeMap<>();
			days.byDay().forEach((day, responses) -> byDate.put(LocalDate.ofEpochDay(day), responses));
			return of(counts, Optional.of(byDate), Optional.of(days.others()));
		}

		static Counts of(QualityCounts counts) {
			return of(counts, Optional.empty(), Optional.empty());
		}

		private static Counts of(QualityCounts counts, Optional<Map<LocalDate, Long>> days, Optional<Long> otherDays) {
			Map<String, Long> flags = new TreeMap<>();
			for (Flag flag : Flag.values()) {
				if (counts.flag(flag.number()) > 0) {
					flags.put(flag.word(), counts.flag(flag.number()));
				}
			}
			return new Counts(counts.responses(), counts.flagged(), counts.held(), counts.approved(), counts.rejected(),
					flags, days, otherDays);
		}

	}

}
