package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A unit's figures within a wave as they were, as readers get them.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param level the level within which its places are
 * @param of how many units its level has
 * @param editions the wave's editions, by number
 * @param points where something of it changed, the earliest first; what a point says
 * holds until the next
 */
public record UnitHistory(String wave, String unit, String level, int of, List<Milestone> editions,
		List<Point> points) {

	public UnitHistory {
		editions = List.copyOf(editions);
		points = List.copyOf(points);
	}

	/**
	 * What was then.
	 *
	 * @param time since when, in UTC, to the millisecond
	 * @param version the version that its level's ranking had
	 * @param definition the number of the wave's definition that the figures were made by
	 * @param figures the figures
	 */
	public record Point(@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
			timezone = "UTC") Instant time, long version, long definition, @JsonUnwrapped PastFigures figures) {
	}

}
