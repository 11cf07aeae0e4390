package vn.sipas.intake.imports;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number as a spreadsheet shows it, the first is 1
 * @param cells its cells, the first is that of the first column
 */
record Row(long number, List<Cell> cells) {

	boolean isBlank() {
		return this.cells.stream().allMatch(Cell::isBlank);
	}

	Cell cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : Cell.EMPTY;
	}

	int size() {
		return this.cells.stream().mapToInt((cell) -> cell.text().length()).sum();
	}

}
