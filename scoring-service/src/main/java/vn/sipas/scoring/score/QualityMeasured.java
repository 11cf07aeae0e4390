package vn.sipas.scoring.score;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.json.Json;
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
	 */
	@JsonPropertyOrder({ "responses", "flagged", "held", "approved", "rejected", "flags" })
	record Counts(long responses, long flagged, long held, long approved, long rejected, Map<String, Long> flags) {

		static Counts of(QualityCounts counts) {
			Map<String, Long> flags = new TreeMap<>();
			for (Flag flag : Flag.values()) {
				if (counts.flag(flag.number()) > 0) {
					flags.put(flag.word(), counts.flag(flag.number()));
				}
			}
			return new Counts(counts.responses(), counts.flagged(), counts.held(), counts.approved(), counts.rejected(),
					flags);
		}

	}

}
