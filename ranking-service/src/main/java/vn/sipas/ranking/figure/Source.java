package vn.sipas.ranking.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands.
 *
 * @param document the document's name; null where there is an address only
 * @param page the page, or the passage where one document says two things; null where it
 * is not known
 * @param date when it was published: a year, a month or a day as in ISO 8601; null where
 * it is not known
 * @param address where it can be read; null where there is a document only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(@Nullable String document, @Nullable String page, @Nullable String date,
		@Nullable String address) {

	/**
	 * What tells two sources apart: a date that is found out later makes no other one.
	 */
	String identity() {
		return String.join("\n", text(this.document), text(this.page), text(this.address));
	}

	private static String text(@Nullable String part) {
		return (part == null) ? "" : part;
	}

}
