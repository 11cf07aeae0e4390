package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.text.Text;

/**
 * A unit's line in a ranking.
 *
 * @param unit the unit's code
 * @param name what people call it
 * @param rank the place, from 1; null without an overall figure
 * @param rankInterval the places that it may have in truth; null where its figure's error
 * is not known
 * @param responses number of responses, shown for every unit
 * @param overall a percentage with two decimals; null if there is none or it may not be
 * shown
 * @param marginOfError half of the figure's 95 % confidence interval, in percentage
 * points with two decimals; null if it is not known
 * @param change the change since the earlier wave; null without one
 * @param dimensions those with a figure, in the questionnaire's order; null where the
 * unit has fewer responses than the wave asks for or none at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankedUnit(String unit, Text name, @Nullable Integer rank, @Nullable RankInterval rankInterval,
		long responses, @Nullable BigDecimal overall, @Nullable BigDecimal marginOfError, @Nullable Change change,
		@Nullable List<RankedDimension> dimensions) {

	/**
	 * The change in points since the earlier wave.
	 * @return null if there is none
	 */
	public @Nullable BigDecimal changeInPoints() {
		return (this.change == null) ? null : this.change.points();
	}

	/**
	 * The figure and place in one dimension.
	 * @param id the dimension's id
	 * @return null if there is none
	 */
	public @Nullable RankedDimension dimension(String id) {
		if (this.dimensions == null) {
			return null;
		}
		return this.dimensions.stream().filter((dimension) -> dimension.id().equals(id)).findFirst().orElse(null);
	}

}
