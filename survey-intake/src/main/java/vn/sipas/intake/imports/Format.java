package vn.sipas.intake.imports;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.json.Word;

/**
 * What kind of file it is.
 */
enum Format implements Word {

	/** Separated values. */
	CSV,
	/** A workbook. */
	XLSX;

	static final String CSV_TYPE = "text/csv";

	static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	/**
	 * The format of an uploaded part.
	 * @param type its media type
	 * @param name its file's name
	 * @return the format, null if it is none that is read
	 */
	static @Nullable Format of(@Nullable String type, @Nullable String name) {
		String plain = (type != null) ? type.toLowerCase(Locale.ROOT) : "";
		String file = (name != null) ? name.toLowerCase(Locale.ROOT) : "";
		if (plain.startsWith(XLSX_TYPE) || file.endsWith(".xlsx")) {
			return XLSX;
		}
		// What browsers on Windows call it where Excel is installed.
		return (plain.startsWith(CSV_TYPE) || file.endsWith(".csv")) ? CSV : null;
	}

	/**
	 * What a cell is called.
	 * @param row its row, from 1
	 * @param column its column, from 0
	 * @return {@code C17} in a workbook, {@code R17C3} in separated values
	 */
	String address(long row, int column) {
		return (this == CSV) ? "R" + row + "C" + (column + 1) : letters(column) + row;
	}

	private static String letters(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column; rest >= 0; rest = rest / LETTERS.length() - 1) {
			letters.insert(0, LETTERS.charAt(rest % LETTERS.length()));
		}
		return letters.toString();
	}

}
