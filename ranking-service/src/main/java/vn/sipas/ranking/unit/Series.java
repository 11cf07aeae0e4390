package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;

/**
 * A unit's figures from wave to wave, as readers get them.
 *
 * @param wave the latest wave's id
 * @param unit the unit's code
 * @param name what people call it in the latest wave
 * @param points one a wave that has the unit and that the reader may read, the earliest
 * first
 */
public record Series(String wave, String unit, Text name, List<Point> points) {

	/**
	 * A unit's figures in one wave.
	 *
	 * @param wave the wave's id
	 * @param unit the unit's code there
	 * @param title what people call the wave
	 * @param opens the first day that responses are from
	 * @param closes the last day that responses are from
	 * @param synthetic whether the responses are made up
	 * @param scheme the method that the wave was made by; null where it is not stated
	 * @param edition the number of the edition that they are from; null while figures
	 * move
	 * @param provisional true while figures move, else null
	 * @param responses number of responses, shown for every unit
	 * @param rank the place among the units of its level, from 1; null without an overall
	 * figure
	 * @param of how many units its level has
	 * @param overall null if there is none or it may not be shown
	 * @param precision how sure the overall figure is; null if that is not known
	 * @param change the change since the point before, or why there is a break; null
	 * where there is nothing to compare with
	 * @param nodes the inner nodes, parents before children
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Point(String wave, String unit, Text title, LocalDate opens, LocalDate closes, boolean synthetic,
			@Nullable String scheme, @Nullable Integer edition, @Nullable Boolean provisional, long responses,
			@Nullable Integer rank, int of, @Nullable BigDecimal overall,
			@JsonUnwrapped @Nullable ShownPrecision precision, @Nullable Change change, List<NodeFigure> nodes) {
	}

}
