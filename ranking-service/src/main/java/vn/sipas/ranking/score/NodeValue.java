package vn.sipas.ranking.score;

import java.math.BigDecimal;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The figure of an inner node of the questionnaire.
 *
 * @param id the node's id
 * @param value a percentage from 0 to 100 in full precision; null without answers
 * @param precision how sure the value is; null if that is not known
 */
public record NodeValue(@Field("id") String id, @Nullable BigDecimal value,
		@JsonUnwrapped @Nullable Precision precision) {

	public NodeValue {
		Objects.requireNonNull(id, "id");
		Percent.check(value);
		precision = Precision.known(precision);
	}

}
