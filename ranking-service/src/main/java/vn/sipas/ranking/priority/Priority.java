package vn.sipas.ranking.priority;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * What a criterion could add to a unit's index.
 *
 * @param id the criterion's id
 * @param question what is asked
 * @param value the unit's figure, a percentage with two decimals
 * @param upperQuartile of the units of its level, a percentage with two decimals; null
 * where fewer than four have a figure
 * @param gain by how many points the index would rise if the criterion rose to the upper
 * quartile, with two decimals; 0 where it is there already or does not enter the index;
 * null without a quartile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Priority(String id, @Nullable Text question, BigDecimal value, @Nullable BigDecimal upperQuartile,
		@Nullable BigDecimal gain) {
}
