package vn.sipas.intake.microdata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * Writes a table as CSV: UTF-8 without a mark, since programs read it, and rows that
 * stand near each other on the log in an order of chance: one after the other they would
 * tell in which order an interviewer went from house to house.
 */
final class Rows {

	private static final int MIXED = 4096;

	private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

	private final List<String[]> mixed = new ArrayList<>();

	private final CsvWriter csv;

	private long written;

	Rows(OutputStream out) {
		this.csv = CsvWriter.builder()
			.build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14));
	}

	/**
	 * Writes the names of the columns, and sends them at once.
	 * @param columns the columns
	 * @throws IOException if nobody reads
	 */
	void begin(List<Column> columns) throws IOException {
		this.csv.writeRecord(columns.stream().map(Column::name).toList());
		this.csv.flush();
	}

	/**
	 * Takes a row, and writes it or another one.
	 * @param cells its cells
	 */
	void add(String[] cells) {
		if (this.mixed.size() < MIXED) {
			this.mixed.add(cells);
			return;
		}
		int place = this.random.nextInt(MIXED);
		write(this.mixed.set(place, cells));
	}

	/**
	 * Writes the rows that were kept back, and sends all.
	 * @throws IOException if nobody reads
	 */
	void flush() throws IOException {
		while (!this.mixed.isEmpty()) {
			int place = this.random.nextInt(this.mixed.size());
			String[] last = this.mixed.removeLast();
			write((place < this.mixed.size()) ? this.mixed.set(place, last) : last);
		}
		this.csv.flush();
	}

	/** How many were written. */
	long written() {
		return this.written;
	}

	private void write(String[] cells) {
		this.csv.writeRecord(cells);
		this.written++;
	}

	/**
	 * A text that somebody sent, as a cell: a spreadsheet would take for a formula what
	 * begins like one, so an apostrophe is put before it.
	 * @param text a text
	 * @return the cell
	 */
	static String cell(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
