package vn.sipas.ranking.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A unit's groups: the row of a table whose columns are the groups of the unit above. */
final class Row {

	private final int number;

	private final List<Cell> cells = new ArrayList<>();

	private long total;

	Row(int number) {
		this.number = number;
	}

	void add(int column, String group, long count) {
		this.cells.add(new Cell(this, column, group, count));
		this.total += count;
	}

	int number() {
		return this.number;
	}

	List<Cell> cells() {
		return this.cells;
	}

	/** All responses of the unit, which everybody is told. */
	long total() {
		return this.total;
	}

	boolean hides() {
		return this.cells.stream().anyMatch((cell) -> cell.isHidden() && cell.count() > 0);
	}

	Hidden hidden(long least) {
		return (this.total < least) ? Hidden.ALL : new Hidden(false,
				this.cells.stream().filter(Cell::isHidden).map(Cell::group).collect(Collectors.toSet()));
	}

}
