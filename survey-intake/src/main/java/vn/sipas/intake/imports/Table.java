package vn.sipas.intake.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.ProblemException;

/**
 * A table that is read row by row, in memory that does not grow with it.
 */
interface Table extends Closeable {

	/**
	 * The next row; blank ones may be left out.
	 * @return the row, or null after the last
	 * @throws IOException if the file cannot be read at all
	 * @throws ProblemException {@code invalid} if it can be read no further, with why
	 */
	@Nullable Row next() throws IOException;

	/**
	 * Cells that are merged, known after the last row.
	 * @return the first of them, as in {@code A2:A5}
	 */
	default List<String> merged() {
		return List.of();
	}

	/**
	 * Whether its days are counted from 1904 on.
	 * @return whether they are; else from 1900 on
	 */
	default boolean isFrom1904() {
		return false;
	}

}
