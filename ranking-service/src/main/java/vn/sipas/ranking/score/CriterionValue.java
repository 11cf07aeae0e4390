package vn.sipas.ranking.score;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The figure of an item that is answered.
 *
 * @param id the criterion's id
 * @param kind {@code satisfaction}, {@code perception} or {@code expectation}
 * @param value a percentage from 0 to 100 in full precision; null without answers
 * @param precision how sure the value is; null if that is not known
 * @param answered number of answers
 * @param levels answers per value of the scale, unweighted
 */
public record CriterionValue(@Field("id") String id, String kind, @Nullable BigDecimal value,
		@JsonUnwrapped @Nullable Precision precision, long answered, SortedMap<Integer, Long> levels) {

	public CriterionValue {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(kind, "kind");
		Percent.check(value);
		precision = Precision.known(precision);
		levels = new TreeMap<>(levels);
	}

}
