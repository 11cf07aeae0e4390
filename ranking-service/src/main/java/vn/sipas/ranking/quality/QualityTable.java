package vn.sipas.ranking.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * What is known of a wave's responses.
 *
 * @param wave the wave's id
 * @param by {@code unit} or {@code interviewer}
 * @param rows one each
 */
record QualityTable(String wave, String by, List<Row> rows) {

	/**
	 * A unit or an interviewer.
	 *
	 * @param unit the unit's code
	 * @param name the unit's name; null if the wave has no such unit now
	 * @param interviewer who; null for the whole unit
	 * @param responses all responses, held and rejected ones included
	 * @param flagged how many have a flag; null if that was not counted
	 * @param held how many wait for a decision
	 * @param approved how many were approved
	 * @param rejected how many were rejected
	 * @param flags how many have each flag
	 * @param percent the same as shares of all responses; null without responses
	 * @param version only grows
	 * @param measuredAt when it was counted
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Row(String unit, @Nullable Text name, @Nullable String interviewer, long responses, @Nullable Long flagged,
			long held, long approved, long rejected, SortedMap<String, Long> flags, @Nullable Percent percent,
			long version, Instant measuredAt) {

		static Row of(Measured one, @Nullable Text name) {
			return new Row(one.unit(), name, one.interviewer(), one.responses(), one.flagged(), one.held(),
					one.approved(), one.rejected(), new TreeMap<>(one.flags()), Percent.of(one), one.version(),
					one.measuredAt());
		}

	}

	/**
	 * Shares of all responses: percentages with two decimals, rounded half up. A response
	 * may have several flags, so that the flags' shares need not add up to
	 * {@code flagged}.
	 *
	 * @param flagged with a flag; null if that was not counted
	 * @param held waiting for a decision
	 * @param approved approved
	 * @param rejected rejected
	 * @param flags with each flag
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Percent(@Nullable BigDecimal flagged, BigDecimal held, BigDecimal approved, BigDecimal rejected,
			SortedMap<String, BigDecimal> flags) {

		private static final int DECIMALS = 2;

		static @Nullable Percent of(Measured one) {
			if (one.responses() == 0) {
				return null;
			}
			SortedMap<String, BigDecimal> flags = new TreeMap<>();
			for (Map.Entry<String, Long> flag : one.flags().entrySet()) {
				flags.put(flag.getKey(), of(flag.getValue(), one.responses()));
			}
			return new Percent((one.flagged() == null) ? null : of(one.flagged(), one.responses()),
					of(one.held(), one.responses()), of(one.approved(), one.responses()),
					of(one.rejected(), one.responses()), flags);
		}

		private static BigDecimal of(long part, long whole) {
			return BigDecimal.valueOf(part)
				.movePointRight(2)
				.divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
		}

	}

}
