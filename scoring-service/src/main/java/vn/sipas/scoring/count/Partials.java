package vn.sipas.scoring.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One partition's counts per cell, and which of them have changed since they were last
 * passed on. They are kept in memory alone and counted anew from the responses' states
 * when a task starts: so they can never disagree with them.
 */
final class Partials {

	private final Cells cells;

	private final List<Tally> tallies = new ArrayList<>();

	private final BitSet touched = new BitSet();

	/**
	 * Starts with all cells empty and touched. What was passed on before a crash is not
	 * known, and each partial holds a whole count, so all are passed on once more.
	 * @param cells the known cells
	 */
	Partials(Cells cells) {
		this.cells = cells;
		for (int number = 0; number < cells.size(); number++) {
			tally(number);
		}
	}

	int numberOf(Cell cell) {
		return this.cells.numberOf(cell);
	}

	boolean hasRoomFor(int cell, long weight) {
		return tally(cell).hasRoomFor(weight);
	}

	void add(ResponseState.Counted response) {
		tally(response.cell()).add(response);
		this.touched.set(response.cell());
	}

	void subtract(ResponseState.Counted response) {
		tally(response.cell()).subtract(response);
		this.touched.set(response.cell());
	}

	boolean isTouched() {
		return !this.touched.isEmpty();
	}

	/**
	 * Passes on what has changed.
	 * @param consumer takes each touched cell with its whole count
	 */
	void flush(BiConsumer<Cell, Tally> consumer) {
		this.touched.stream().forEach((number) -> consumer.accept(this.cells.cell(number), this.tallies.get(number)));
		this.touched.clear();
	}

	private Tally tally(int cell) {
		while (this.tallies.size() <= cell) {
			this.touched.set(this.tallies.size());
			this.tallies.add(new Tally());
		}
		return this.tallies.get(cell);
	}

}
