package vn.sipas.ranking.export;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as an array of flat objects, as dashboards read them: each with the time of its
 * figures, numbers as numbers, and null where there is none.
 */
final class FlatRows {

	private FlatRows() {
	}

	/**
	 * Writes rows; the first is sent at once.
	 * @param columns the columns
	 * @param rows the rows, taken one by one
	 * @param time when the figures last changed
	 * @param json what writes JSON
	 * @param out where to; stays open
	 * @param <R> a row
	 */
	static <R> void write(List<Column<R>> columns, Iterator<R> rows, Instant time, JsonMapper json, OutputStream out) {
		// Closed is only what was written whole; whoever gave the stream sees to that.
		JsonGenerator written = json.createGenerator(out);
		written.writeStartArray();
		for (boolean first = true; rows.hasNext(); first = false) {
			R row = rows.next();
			written.writeStartObject();
			written.writeStringProperty("time", time.toString());
			for (Column<R> column : columns) {
				written.writeName(column.id());
				write(column.of(row), written);
			}
			written.writeEndObject();
			if (first) {
				written.flush();
			}
		}
		written.writeEndArray();
		written.flush();
	}

	/** Writes one value. */
	static void write(@Nullable Object value, JsonGenerator written) {
		switch (value) {
			case null -> written.writeNull();
			case BigDecimal number -> written.writeNumber(number);
			case Number number -> written.writeNumber(number.longValue());
			default -> written.writeString(value.toString());
		}
	}

}
