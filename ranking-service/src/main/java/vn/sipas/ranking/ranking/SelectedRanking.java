package vn.sipas.ranking.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.web.Pages;

/**
 * A part of a ranking as readers get it.
 *
 * @param ranking the ranking with the units that are on the page
 * @param total how many units are wanted, on all pages
 * @param page which page, from 0; null where all are on one
 * @param size how many are on a page; null where all are on one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SelectedRanking(@JsonUnwrapped Ranking ranking, int total, @Nullable Integer page, @Nullable Integer size) {

	static SelectedRanking whole(Ranking ranking) {
		return new SelectedRanking(ranking, ranking.units().size(), null, null);
	}

	static SelectedRanking paged(Ranking ranking, Pages pages) {
		return new SelectedRanking(ranking.with(pages.of(ranking.units())), ranking.units().size(), pages.page(),
				pages.size());
	}

}
