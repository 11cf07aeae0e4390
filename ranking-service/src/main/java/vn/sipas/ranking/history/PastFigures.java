package vn.sipas.ranking.history;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.interval.RankInterval;

/**
 * A unit's figures as they were.
 *
 * @param responses number of responses
 * @param overall a percentage with two decimals; null if there was none or it may not be
 * shown
 * @param marginOfError half of the figure's 95 % confidence interval, in percentage
 * points with two decimals; null if it was not known
 * @param rank the place, from 1; null without an overall figure
 * @param rankInterval the places that it could have in truth; null where the figure's
 * error was not known
 * @param dimensions figures of the dimensions that have one, by id; null without any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastFigures(long responses, @Nullable BigDecimal overall, @Nullable BigDecimal marginOfError,
		@Nullable Integer rank, @Nullable RankInterval rankInterval, @Nullable List<PastDimension> dimensions) {

	static PastFigures of(Line line) {
		return new PastFigures(line.responses(), line.figure(), line.marginOfError(), line.place(), line.interval(),
				line.dimensions().isEmpty() ? null
						: line.dimensions().stream().map((one) -> new PastDimension(one.id(), one.value())).toList());
	}

	/**
	 * A dimension's figure as it was.
	 *
	 * @param id the dimension's id
	 * @param value a percentage with two decimals
	 */
	public record PastDimension(String id, BigDecimal value) {
	}

}
