package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking was, as readers get it.
 *
 * @param wave the wave's id
 * @param level the level of the units
 * @param parent the unit that they are below; null for the whole level
 * @param total how many states there are on all pages
 * @param page which page, from 0
 * @param size how many states are on a page
 * @param editions the wave's editions, by number
 * @param snapshots the earliest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingHistory(String wave, String level, @Nullable String parent, int total, int page, int size,
		List<Milestone> editions, List<State> snapshots) {

	/**
	 * One state of it.
	 *
	 * @param time since when its figures were what they are, in UTC, to the millisecond
	 * @param version the version that the ranking had
	 * @param definition the number of the wave's definition that it was made by
	 * @param units by place; those without one last
	 */
	record State(@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
			timezone = "UTC") Instant time, long version, long definition, List<PastUnit> units) {
	}

	/**
	 * A unit in it.
	 *
	 * @param unit the unit's code
	 * @param figures its figures
	 */
	record PastUnit(String unit, @JsonUnwrapped PastFigures figures) {
	}

}
