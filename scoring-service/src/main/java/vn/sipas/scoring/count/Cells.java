package vn.sipas.scoring.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * The cells that this partition ever counted in, numbered from 0. A response's state
 * names its cell by number. None is ever taken out: a cell that has become empty must
 * still be known after a restart, so that its zero counts reach whoever sums.
 */
final class Cells {

	private final List<Cell> cells = new ArrayList<>();

	private final Map<Cell, Integer> numbers = new HashMap<>();

	private final ObjIntConsumer<Cell> saver;

	/**
	 * Goes on with the cells known before.
	 * @param known each cell with its number; together they are numbered without a gap
	 * @param saver takes each new cell
	 */
	Cells(Map<Cell, Integer> known, ObjIntConsumer<Cell> saver) {
		this.saver = saver;
		known.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach((entry) -> add(entry.getKey()));
	}

	int numberOf(Cell cell) {
		Integer number = this.numbers.get(cell);
		if (number == null) {
			number = add(cell);
			this.saver.accept(cell, number);
		}
		return number;
	}

	Cell cell(int number) {
		return this.cells.get(number);
	}

	int size() {
		return this.cells.size();
	}

	private int add(Cell cell) {
		int number = this.cells.size();
		this.cells.add(cell);
		this.numbers.put(cell, number);
		return number;
	}

}
