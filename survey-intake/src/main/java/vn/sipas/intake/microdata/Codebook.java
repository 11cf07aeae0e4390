package vn.sipas.intake.microdata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * What every column of the table is, and what every value in it means, in both languages:
 * a row for each column, and one for each of its values. People open it in a spreadsheet,
 * which reads Vietnamese right only behind a byte order mark.
 */
final class Codebook {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private Codebook() {
	}

	/**
	 * Writes the codebook.
	 * @param columns the columns of the table
	 * @param out where to
	 * @throws IOException if nobody reads
	 */
	static void write(Columns columns, OutputStream out) throws IOException {
		out.write(BYTE_ORDER_MARK);
		try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
			csv.writeRecord("column", "value", "vi", "en", "within");
			for (Column column : columns.all()) {
				csv.writeRecord(Rows.cell(column.name()), "", Rows.cell(column.meaning().vi()),
						Rows.cell(column.meaning().en()), Rows.cell(column.within()));
				for (Column.Value value : column.values()) {
					csv.writeRecord(Rows.cell(column.name()), value.code(), Rows.cell(value.meaning().vi()),
							Rows.cell(value.meaning().en()), Rows.cell(value.within()));
				}
			}
		}
	}

}
