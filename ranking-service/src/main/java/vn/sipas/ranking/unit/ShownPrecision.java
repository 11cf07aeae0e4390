package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.score.Precision;

/**
 * How sure a figure is, as readers get it. What cannot be had is null.
 *
 * @param standardError in percentage points with six decimals
 * @param marginOfError half of the 95 % confidence interval, in percentage points with
 * two decimals
 * @param designEffect with six decimals
 * @param effectiveResponses with six decimals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownPrecision(@Nullable BigDecimal standardError, @Nullable BigDecimal marginOfError,
		@Nullable BigDecimal designEffect, @Nullable BigDecimal effectiveResponses) {

	static @Nullable ShownPrecision of(@Nullable Precision precision) {
		return (precision == null) ? null
				: new ShownPrecision(six(precision.standardError()), Published.figure(precision.marginOfError()),
						six(precision.designEffect()), six(precision.effectiveResponses()));
	}

	private static @Nullable BigDecimal six(@Nullable BigDecimal value) {
		return (value == null) ? null : value.setScale(6, RoundingMode.HALF_UP);
	}

}
