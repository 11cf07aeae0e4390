package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.BreakReason;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;

/**
 * The units of an old list that a unit became from, with their figures in an earlier
 * wave, as readers get them.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param name what people call it
 * @param unitList the list that it is from; null where it is the wave's own
 * @param oldList the list that its predecessors are from; null where none are known
 * @param validFrom the first day of the new list; null where none are known
 * @param earlier the wave that the figures are from; null where there is none that the
 * reader may read
 * @param predecessors the old units, in the order in which they were entered
 * @param combined what their figures come to together; null where one has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Predecessors(String wave, String unit, Text name, @Nullable String unitList, @Nullable String oldList,
		@Nullable LocalDate validFrom, @Nullable EarlierWave earlier, List<Predecessor> predecessors,
		@Nullable Combined combined) {

	/**
	 * The wave that the figures are from.
	 *
	 * @param wave its id
	 * @param title what people call it
	 * @param opens the first day that responses are from
	 * @param closes the last day that responses are from
	 * @param synthetic whether the responses are made up
	 * @param scheme the method that it was made by; null where it is not stated
	 * @param edition the number of the edition that the figures are from; null while they
	 * move
	 * @param provisional true while figures move, else null
	 * @param reasons why its figures are not to be subtracted from the later ones
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record EarlierWave(String wave, Text title, LocalDate opens, LocalDate closes, boolean synthetic,
			@Nullable String scheme, @Nullable Integer edition, @Nullable Boolean provisional,
			List<BreakReason> reasons) {
	}

	/**
	 * An old unit.
	 *
	 * @param unit its code in the old list
	 * @param name what people called it; null where nothing says so
	 * @param responses number of responses, shown for every unit; null where the wave has
	 * no such unit
	 * @param rank its place among the units of its level; null without a figure
	 * @param of how many units its level had; null where the wave has no such unit
	 * @param overall null if there is none or it may not be shown
	 * @param precision how sure the overall figure is; null if that is not known
	 * @param nodes the inner nodes, parents before children
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Predecessor(String unit, @Nullable Text name, @Nullable Long responses, @Nullable Integer rank,
			@Nullable Integer of, @Nullable BigDecimal overall, @JsonUnwrapped @Nullable ShownPrecision precision,
			List<NodeFigure> nodes) {
	}

}
