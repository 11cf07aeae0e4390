package vn.sipas.ranking.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place, as written in a problem.
 *
 * @param line the line of a table; null in JSON
 * @param column the column of a table; null for the whole row, and in JSON
 * @param pointer JSON pointer to the place; null in a table
 * @param code what is wrong, for programs
 * @param detail what is wrong, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fault(@Nullable Long line, @Nullable String column, @Nullable String pointer, String code, String detail) {

	static Fault of(Finding finding, String detail) {
		return switch (finding.place()) {
			case Finding.Cell(long line, String column) ->
				new Fault(line, column.isEmpty() ? null : column, null, finding.code(), detail);
			case Finding.Pointer(String pointer) -> new Fault(null, null, pointer, finding.code(), detail);
		};
	}

}
