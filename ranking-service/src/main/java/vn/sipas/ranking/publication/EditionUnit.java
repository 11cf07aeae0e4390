package vn.sipas.ranking.publication;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.ranking.ranking.FrozenLine;
import vn.sipas.ranking.score.Score;

/**
 * What an edition has of a unit: no more than everybody may see.
 *
 * @param wave the wave's id
 * @param edition counts the wave's editions, from 1
 * @param unit the unit's code
 * @param score its figures in full precision; of a unit with fewer responses than the
 * wave asks for, their number alone; null of a unit without a score
 * @param lines its line in each ranking in which it stands
 * @param breakdowns its figures by groups, as readers get them
 * @param priorities what it could do next, as readers get it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditionUnit(String wave, int edition, String unit, @Nullable Score score, List<FrozenLine> lines,
		JsonNode breakdowns, JsonNode priorities) {

	public EditionUnit {
		Objects.requireNonNull(wave, "wave");
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(breakdowns, "breakdowns");
		Objects.requireNonNull(priorities, "priorities");
		lines = List.copyOf(lines);
		if (edition < 1 || lines.isEmpty()) {
			throw new IllegalArgumentException("an edition from 1, and a line at least, are expected");
		}
	}

}
