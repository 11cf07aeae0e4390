package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one source as readers get it, beside the others of its subject.
 *
 * @param figure what programs call it
 * @param value as many decimals as are printed
 * @param measure what the value is in
 * @param rank the place, from 1
 * @param of how many units have a place
 * @param change the change on the year before
 * @param changePlaces how many places the unit went up on the year before
 * @param band null where there is none
 * @param derived what of this is not printed, but follows from what is
 * @param source where it stands
 * @param note what else a reader has to know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShownFigure(String figure, @Nullable BigDecimal value, @Nullable String measure, @Nullable Integer rank,
		@Nullable Integer of, @Nullable BigDecimal change, @Nullable Integer changePlaces, @Nullable Band band,
		List<String> derived, Source source, @Nullable String note) {

	static ShownFigure of(PublishedFigure figure) {
		return new ShownFigure(figure.id(), figure.value(), figure.measure(), figure.rank(), figure.of(),
				figure.change(), figure.changePlaces(), Band.of(figure), figure.derived(), figure.source(),
				figure.note());
	}

	/**
	 * A band.
	 *
	 * @param name such as {@code A}
	 * @param derived whether it follows from the value, and is not printed
	 */
	public record Band(String name, boolean derived) {

		/**
		 * As printed, else as it follows from a unit's overall points of the reform
		 * index.
		 */
		static @Nullable Band of(PublishedFigure figure) {
			if (figure.band() != null) {
				return new Band(figure.band(), false);
			}
			boolean follows = ParIndex.NAME.equals(figure.index()) && Subject.OVERALL.equals(figure.component())
					&& figure.unitList() != null;
			String band = (follows && figure.value() != null) ? ParIndex.band(figure.value()) : null;
			return (band == null) ? null : new Band(band, true);
		}

	}

}
