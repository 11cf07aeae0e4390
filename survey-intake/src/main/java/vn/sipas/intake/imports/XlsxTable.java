package vn.sipas.intake.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * A sheet of a workbook.
 */
final class XlsxTable implements Table {

	private static final int MOST_ROWS = 1_048_576;

	/** Cells to the right of it count as one, that is too many. */
	private static final int MOST_CELLS = 4096;

	private static final int MOST_SHOWN = 20;

	private final Workbook workbook;

	private final SharedStrings texts;

	private final WorkbookXml rows;

	private final int sheet;

	private final List<String> merged = new ArrayList<>();

	private long row;

	private XlsxTable(Workbook workbook, @Nullable String sheetName) throws IOException {
		this.workbook = workbook;
		Workbook.Sheet found = workbook.sheet(sheetName);
		this.sheet = workbook.number(found);
		this.texts = workbook.texts();
		this.rows = workbook.rows(found);
	}

	static XlsxTable open(Path file, @Nullable String sheet, long unpacked) throws IOException {
		Workbook workbook = Workbook.open(file, unpacked);
		try {
			return new XlsxTable(workbook, sheet);
		}
		catch (IOException | RuntimeException ex) {
			workbook.close();
			throw ex;
		}
	}

	/**
	 * The sheet's number.
	 * @return from 1
	 */
	int sheet() {
		return this.sheet;
	}

	@Override
	public @Nullable Row next() {
		for (Boolean begins = this.rows.next(); begins != null; begins = this.rows.next()) {
			if (begins && this.rows.is("row")) {
				return row();
			}
			if (begins && this.rows.is("mergeCell") && this.merged.size() < MOST_SHOWN) {
				this.merged.add(Objects.requireNonNullElse(this.rows.attribute("ref"), "?"));
			}
		}
		return null;
	}

	private Row row() {
		String number = this.rows.attribute("r");
		long next = (number != null) ? number(number, MOST_ROWS) : this.row + 1;
		if (next <= this.row) {
			throw broken();
		}
		this.row = next;
		List<Cell> cells = new ArrayList<>();
		int column = -1;
		for (Boolean begins = this.rows.next(); begins != null; begins = this.rows.next()) {
			if (begins && this.rows.is("c")) {
				String address = this.rows.attribute("r");
				column = (address != null) ? column(address) : Math.min(column + 1, MOST_CELLS);
				put(cells, column, cell());
			}
			else if (!begins && this.rows.is("row")) {
				break;
			}
		}
		return new Row(this.row, cells);
	}

	private static void put(List<Cell> cells, int column, Cell cell) {
		if (column < cells.size()) {
			if (column != MOST_CELLS) {
				throw broken();
			}
			return;
		}
		if (!cell.isBlank()) {
			while (cells.size() < column) {
				cells.add(Cell.EMPTY);
			}
			cells.add(cell);
		}
	}

	private Cell cell() {
		String type = Objects.requireNonNullElse(this.rows.attribute("t"), "n");
		String value = "";
		boolean formula = false;
		for (Boolean begins = this.rows.next(); begins != null; begins = this.rows.next()) {
			if (!begins && this.rows.is("c")) {
				break;
			}
			if (begins && this.rows.is("f")) {
				formula = true;
			}
			else if (begins && (this.rows.is("v") || this.rows.is("is"))) {
				value = this.rows.text("rPh");
			}
		}
		if (formula) {
			return new Cell(Cell.Kind.FORMULA, "");
		}
		if (value.isEmpty()) {
			return Cell.EMPTY;
		}
		return switch (type) {
			case "s" -> Cell.text(this.texts.get((int) number(value.strip(), Integer.MAX_VALUE)));
			case "e" -> new Cell(Cell.Kind.ERROR, value);
			case "n" -> new Cell(Cell.Kind.NUMBER, value.strip());
			case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
			default -> Cell.text(value);
		};
	}

	private static long number(String digits, long most) {
		if (digits.isEmpty() || digits.length() > 10 || !digits.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			throw broken();
		}
		long number = Long.parseLong(digits);
		if (number > most) {
			throw broken();
		}
		return number;
	}

	private static int column(String address) {
		int column = 0;
		for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
			column = Math.min(column * 26 + address.charAt(i) - 'A' + 1, MOST_CELLS + 1);
		}
		if (column == 0) {
			throw broken();
		}
		return column - 1;
	}

	private static ProblemException broken() {
		return Refusal.of(FindingCode.NOT_A_WORKBOOK);
	}

	@Override
	public List<String> merged() {
		return this.merged;
	}

	@Override
	public boolean isFrom1904() {
		return this.workbook.isFrom1904();
	}

	@Override
	public void close() throws IOException {
		this.rows.close();
		this.texts.close();
		this.workbook.close();
	}

}
