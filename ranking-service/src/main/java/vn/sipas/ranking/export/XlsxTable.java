package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: typed cells under a header that stays in sight and filters, and
 * a sheet that says where the figures are from.
 */
final class XlsxTable {

	private static final int AT_ONCE = 200;

	private static final double WIDE = 28;

	private static final double NARROW = 12;

	private static final double VERY_WIDE = 90;

	private XlsxTable() {
	}

	/**
	 * Writes a workbook.
	 * @param name what the table's sheet is called
	 * @param columns the columns
	 * @param rows the rows, taken one by one
	 * @param about what the figures' origin is: name and text of each line
	 * @param aboutName what its sheet is called
	 * @param out where to; stays open
	 * @param <R> a row
	 * @throws IOException if it cannot be written there
	 */
	static <R> void write(String name, List<Column<R>> columns, Iterator<R> rows, String aboutName,
			Map<String, String> about, OutputStream out) throws IOException {
		// Closed is only what was written whole; whoever gave the stream sees to that.
		Workbook workbook = new Workbook(out, "SIPAS", "1.0");
		Worksheet sheet = workbook.newWorksheet(name);
		for (int i = 0; i < columns.size(); i++) {
			sheet.inlineString(0, i, columns.get(i).title());
			sheet.style(0, i).bold().wrapText(true).set();
			sheet.width(i, columns.get(i).form().isNumber() ? NARROW : WIDE);
		}
		sheet.freezePane(0, 1);
		int row = 0;
		while (rows.hasNext()) {
			row++;
			put(sheet, row, columns, rows.next());
			if (row % AT_ONCE == 0) {
				sheet.flush();
			}
		}
		sheet.setAutoFilter(0, 0, row, columns.size() - 1);
		sheet.finish();
		about(workbook.newWorksheet(aboutName), about);
		workbook.finish();
	}

	private static <R> void put(Worksheet sheet, int row, List<Column<R>> columns, R from) {
		for (int i = 0; i < columns.size(); i++) {
			Column<R> column = columns.get(i);
			put(sheet, row, i, column.of(from));
			if (column.form().pattern() != null) {
				sheet.style(row, i).format(column.form().pattern()).set();
			}
		}
	}

	private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
		switch (value) {
			case null -> {
				// An empty cell is none.
			}
			case BigDecimal number -> sheet.value(row, column, number);
			case Number number -> sheet.value(row, column, number);
			default -> sheet.inlineString(row, column, value.toString());
		}
	}

	private static void about(Worksheet sheet, Map<String, String> about) throws IOException {
		sheet.width(0, WIDE);
		sheet.width(1, VERY_WIDE);
		int row = 0;
		for (Map.Entry<String, String> line : about.entrySet()) {
			sheet.inlineString(row, 0, line.getKey());
			sheet.style(row, 0).bold().verticalAlignment("top").set();
			sheet.inlineString(row, 1, line.getValue());
			sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
			row++;
		}
		sheet.finish();
	}

}
