package vn.sipas.ranking.figure;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * All indices of a unit over the years, what was published and what is computed told
 * apart.
 *
 * @param unitList the list that the unit's code is from
 * @param unit the unit's code
 * @param name what people call it; null where no wave has it
 * @param indices SIPAS and the reform index first, then by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitIndices(String unitList, String unit, @Nullable Text name, List<OfIndex> indices) {

	/**
	 * One index.
	 *
	 * @param index its name; a wave without a scheme is an index of its own, by its id
	 * @param components the overall figure first, then a questionnaire's in its order,
	 * then the others by name
	 */
	public record OfIndex(String index, List<OfComponent> components) {

	}

	/**
	 * One line of a drawing.
	 *
	 * @param component {@code overall}, or a dimension or component
	 * @param title what people call it; null where no questionnaire says so
	 * @param years the earliest first, those with a figure only
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OfComponent(String component, @Nullable Text title, List<OfYear> years) {

	}

	/**
	 * What there is of one year.
	 *
	 * @param year the year
	 * @param conflict in what the sources contradict each other; empty where they do not
	 * @param published a figure of each source
	 * @param computed a figure of each wave of this system that opened in this year
	 */
	public record OfYear(int year, List<String> conflict, List<ShownFigure> published, List<ComputedFigure> computed) {

	}

}
