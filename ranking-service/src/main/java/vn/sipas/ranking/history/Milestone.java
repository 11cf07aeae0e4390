package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import vn.sipas.ranking.edition.Edition;

/**
 * When figures were frozen.
 *
 * @param edition the edition's number
 * @param publishedAt when, in UTC, to the millisecond
 */
public record Milestone(int edition, @JsonFormat(shape = JsonFormat.Shape.STRING,
		pattern = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", timezone = "UTC") Instant publishedAt) {

	static List<Milestone> of(List<Edition> editions) {
		return editions.stream().map((edition) -> new Milestone(edition.edition(), edition.publishedAt())).toList();
	}

}
