package vn.sipas.ranking.score;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The figure of an inner node of the questionnaire.
 *
 * @param id the node's id
 * @param value a percentage from 0 to 100 in full precision; null without answers
 */
public record NodeValue(@Field("id") String id, @Nullable BigDecimal value) {

	public NodeValue {
		Objects.requireNonNull(id, "id");
		Percent.check(value);
	}

}
