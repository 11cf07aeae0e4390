package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Language;

/**
 * A table as a spreadsheet of the reader's country opens it: UTF-8 with its mark; in
 * Vietnamese decimal commas and semicolons between cells, in English decimal points and
 * commas.
 */
final class CsvTable {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private static final String FORMULA_STARTS = "=+-@\t\r";

	private CsvTable() {
	}

	/**
	 * Writes a table; its first row is sent at once.
	 * @param columns the columns
	 * @param rows the rows, taken one by one
	 * @param language the reader's language
	 * @param out where to; stays open
	 * @param <R> a row
	 * @throws IOException if it cannot be written there
	 */
	static <R> void write(List<Column<R>> columns, Iterator<R> rows, Language language, OutputStream out)
			throws IOException {
		out.write(BYTE_ORDER_MARK);
		boolean comma = language == Language.VI;
		// Closed is only what was written whole; whoever gave the stream sees to that.
		CsvWriter csv = CsvWriter.builder().fieldSeparator(comma ? ';' : ',').build(out, StandardCharsets.UTF_8);
		csv.writeRecord(columns.stream().map((column) -> safe(column.title())).toList());
		String[] cells = new String[columns.size()];
		for (boolean first = true; rows.hasNext(); first = false) {
			R row = rows.next();
			for (int i = 0; i < cells.length; i++) {
				cells[i] = cell(columns.get(i).of(row), comma);
			}
			csv.writeRecord(cells);
			if (first) {
				csv.flush();
			}
		}
		csv.flush();
	}

	private static String cell(@Nullable Object value, boolean comma) {
		return switch (value) {
			case null -> "";
			case BigDecimal number when comma -> number.toPlainString().replace('.', ',');
			case BigDecimal number -> number.toPlainString();
			case Number number -> number.toString();
			default -> safe(value.toString());
		};
	}

	/** A spreadsheet would take for a formula what begins like one. */
	private static String safe(String text) {
		return (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
