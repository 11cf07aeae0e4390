package vn.sipas.ranking.breakdown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.score.NodeValue;

/**
 * A group of a unit's responses, as it was scored.
 *
 * @param value what its responses have in common; {@code …} for all values beyond those
 * that are told apart
 * @param responses number of responses, from 1
 * @param overall a percentage from 0 to 100 in full precision; null without answers
 * @param nodes the inner nodes that have a value; none where they were not asked for
 */
public record Group(String value, long responses, @Nullable BigDecimal overall, List<NodeValue> nodes) {

	public Group(String value, long responses, @Nullable BigDecimal overall, @Nullable List<NodeValue> nodes) {
		this.value = Objects.requireNonNull(value, "value");
		this.responses = responses;
		this.overall = overall;
		this.nodes = (nodes == null) ? List.of() : List.copyOf(nodes);
		if (value.isEmpty() || responses < 1) {
			throw new IllegalArgumentException("a group has a value and responses");
		}
	}

}
