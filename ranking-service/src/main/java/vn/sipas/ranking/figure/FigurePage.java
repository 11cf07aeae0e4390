package vn.sipas.ranking.figure;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A page of published figures.
 *
 * @param page from 0
 * @param size the most subjects of a page
 * @param total how many subjects there are on all pages
 * @param figures by index, year, list, unit and component
 */
record FigurePage(int page, int size, long total, List<About> figures) {

	/**
	 * What sources say about one subject.
	 *
	 * @param index the index
	 * @param year its year
	 * @param unitList the unit's list; null for the nation
	 * @param unit the unit's code
	 * @param unitName the unit's name as a source has it; null where none does
	 * @param component the component
	 * @param conflict in what the sources contradict each other; empty where they do not
	 * @param published a figure of each source
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record About(String index, int year, @Nullable String unitList, String unit, @Nullable String unitName,
			String component, List<String> conflict, List<ShownFigure> published) {

		static About of(SubjectDocument document) {
			List<PublishedFigure> figures = document.figures();
			Subject subject = figures.getFirst().subject();
			String name = figures.stream()
				.map(PublishedFigure::unitName)
				.filter((any) -> any != null)
				.findFirst()
				.orElse(null);
			return new About(subject.index(), subject.year(), subject.unitList(), subject.unit(), name,
					subject.component(), document.conflict(), figures.stream().map(ShownFigure::of).toList());
		}

	}

}
