package vn.sipas.ranking.ranking;

import java.math.BigDecimal;

import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A unit's figure and place in one dimension.
 *
 * @param id the dimension's id
 * @param value a percentage with two decimals
 * @param rank the place among the units that have a figure for it, from 1
 */
public record RankedDimension(@Field("id") String id, BigDecimal value, int rank) {
}
