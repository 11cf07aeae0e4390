package vn.sipas.ranking.ranking;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A unit's line in one of an edition's rankings.
 *
 * @param level the level of the units that are ranked
 * @param parent the unit that they are below; null for the whole level
 * @param position how many lines are above it, from 0
 * @param line the line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrozenLine(String level, @Nullable String parent, int position, RankedUnit line) {

	public FrozenLine {
		Objects.requireNonNull(level, "level");
		Objects.requireNonNull(line, "line");
	}

	boolean isIn(Scope scope) {
		return this.level.equals(scope.level()) && Objects.requireNonNullElse(this.parent, "").equals(scope.parent());
	}

}
