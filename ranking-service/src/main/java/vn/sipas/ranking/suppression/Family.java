package vn.sipas.ranking.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The units just below one unit, as a table: a row for each, a column for each group of
 * the unit above. Everybody knows the rows' totals, and is taken to know the columns',
 * which are the unit's above. Cells are hidden until those that are cannot be had:
 * <ul>
 * <li>in no row and no column is one hidden alone, or are all that are hidden together
 * fewer than the least number;</li>
 * <li>each lies on a closed path of hidden cells, by turns along rows and columns: then
 * responses could be moved around it without any total changing, so that no combination
 * of totals tells its number.</li>
 * </ul>
 */
final class Family {

	private static final Comparator<Cell> FEWEST = Comparator.comparingLong(Cell::count).thenComparing(Cell::group);

	private static final Comparator<Cell> BESIDE_OTHERS = Comparator
		.<Cell>comparingInt((cell) -> cell.row().hides() ? 0 : 1)
		.thenComparing(FEWEST);

	private final List<Row> rows;

	private final List<List<Cell>> columns;

	private final boolean[] columnsShown;

	private final long least;

	/**
	 * Takes the table.
	 * @param rows all with cells for all columns
	 * @param columnsShown which columns' totals are shown above
	 * @param least under which number a cell is hidden
	 */
	Family(List<Row> rows, boolean[] columnsShown, long least) {
		this.rows = rows;
		this.columnsShown = columnsShown;
		this.least = least;
		this.columns = Stream.generate(() -> (List<Cell>) new ArrayList<Cell>()).limit(columnsShown.length).toList();
		rows.stream()
			.flatMap((row) -> row.cells().stream())
			.forEach((cell) -> this.columns.get(cell.column()).add(cell));
	}

	/** Hides what has to be. */
	void hide() {
		this.rows.forEach(this::hideFew);
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Row row : this.rows) {
				changed |= row.total() >= this.least && protect(row.cells(), true, FEWEST);
			}
			for (int column = 0; column < this.columns.size(); column++) {
				changed |= protect(this.columns.get(column), this.columnsShown[column], BESIDE_OTHERS);
			}
			changed |= closePaths();
		}
	}

	/** Hides what has to be of units that no unit is above. */
	void hideWithoutColumns() {
		for (Row row : this.rows) {
			hideFew(row);
			if (row.total() >= this.least) {
				protect(row.cells(), true, FEWEST);
			}
		}
	}

	private void hideFew(Row row) {
		row.cells()
			.stream()
			.filter((cell) -> row.total() < this.least || (cell.count() > 0 && cell.count() < this.least))
			.forEach(Cell::hide);
	}

	/** Hides more of a line in which what is hidden could be had from its total. */
	private boolean protect(List<Cell> line, boolean totalShown, Comparator<Cell> first) {
		boolean changed = false;
		while (true) {
			List<Cell> hidden = line.stream().filter(Cell::isHidden).toList();
			long responses = hidden.stream().mapToLong(Cell::count).sum();
			boolean alone = hidden.size() < 2;
			if (responses == 0 || !(alone || (totalShown && responses < this.least))) {
				return changed;
			}
			Optional<Cell> next = line.stream().filter(Cell::isShown).min(first);
			if (next.isEmpty() && alone) {
				// What is not there is hidden, so that nobody knows that it is not.
				next = line.stream().filter((cell) -> !cell.isHidden()).min(first);
			}
			if (next.isEmpty()) {
				return changed;
			}
			next.get().hide();
			changed = true;
		}
	}

	private boolean closePaths() {
		boolean changed = false;
		for (Cell open : new OpenPaths(this.rows, this.columns).cells()) {
			changed |= close(open);
		}
		return changed;
	}

	/** Hides the fourth corner of a rectangle of which the other three are hidden. */
	private boolean close(Cell open) {
		boolean[] columnsOfRow = marks(open.row().cells(), Cell::column, this.columns.size());
		boolean[] rowsOfColumn = marks(this.columns.get(open.column()), (cell) -> cell.row().number(),
				this.rows.size());
		Optional<Cell> corner = this.rows.stream()
			.filter((row) -> row != open.row() && rowsOfColumn[row.number()])
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.column() != open.column() && columnsOfRow[cell.column()] && !cell.isHidden())
			.min(Comparator.<Cell>comparingInt((cell) -> (cell.count() > 0) ? 0 : 1).thenComparing(FEWEST));
		corner.ifPresent(Cell::hide);
		return corner.isPresent();
	}

	private static boolean[] marks(List<Cell> line, ToIntFunction<Cell> number, int size) {
		boolean[] marks = new boolean[size];
		line.stream().filter(Cell::isHidden).mapToInt(number).forEach((i) -> marks[i] = true);
		return marks;
	}

}
