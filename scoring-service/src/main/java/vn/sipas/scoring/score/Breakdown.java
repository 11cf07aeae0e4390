package vn.sipas.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A unit's figures for each group of its responses. A response that did not say which
 * group it belongs to is in none.
 *
 * @param by what it goes by: {@code service}, {@code channel}, {@code stratum} or
 * {@code demographics.} and a name
 * @param groups the groups by value
 */
record Breakdown(String by, List<Group> groups) {

	/**
	 * One group's figures, as {@link Figures} has them.
	 *
	 * @param value what the responses have in common
	 * @param responses how many there are
	 * @param overall the index
	 * @param nodes the inner nodes that have a value, without the root
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Group(String value, long responses, Optional<BigDecimal> overall, List<Figures.NodeFigure> nodes) {
	}

}
