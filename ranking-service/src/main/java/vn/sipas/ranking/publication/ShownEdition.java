package vn.sipas.ranking.publication;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.text.Text;

/**
 * An edition in the list of a wave's editions.
 *
 * @param wave the wave's id
 * @param edition counts the wave's editions, from 1
 * @param publishedAt when the figures were frozen, in UTC, to the millisecond
 * @param date the day that the publication bears
 * @param author who published it
 * @param decision number of the decision; null without one
 * @param note what is to be said of it; null for nothing
 * @param responses how many responses the figures rest on
 * @param definition the number of the definition that they were made by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownEdition(String wave, int edition,
		@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
				timezone = "UTC") Instant publishedAt,
		LocalDate date, String author, @Nullable String decision, @Nullable Text note, long responses,
		long definition) {

	static ShownEdition of(Edition edition) {
		return new ShownEdition(edition.wave(), edition.edition(), edition.publishedAt(), edition.date(),
				edition.author(), edition.decision(), edition.note(), edition.responses(), edition.definition());
	}

}
