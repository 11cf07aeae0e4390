package vn.sipas.ranking.export;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param id what programs call it: letters, digits and {@code _}
 * @param title what people call it, in their language
 * @param form what stands in it
 * @param value a row's cell: a text, a {@code BigDecimal} or a whole number; null for an
 * empty one
 * @param <R> a row
 */
record Column<R>(String id, String title, Form form, Function<R, @Nullable Object> value) {

	/** A row's cell. */
	@Nullable Object of(R row) {
		return this.value.apply(row);
	}

}
