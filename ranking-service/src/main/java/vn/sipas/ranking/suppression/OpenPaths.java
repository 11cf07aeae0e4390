package vn.sipas.ranking.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds hidden cells that lie on no closed path of hidden cells: the bridges of the graph
 * whose vertices are rows and columns and whose edges are hidden cells (Tarjan, "A note
 * on finding the bridges of a graph", 1974).
 */
final class OpenPaths {

	private final List<Row> rows;

	private final List<List<Cell>> columns;

	private final int[] found;

	private final int[] reached;

	private final List<Cell> cells = new ArrayList<>();

	private int next = 1;

	OpenPaths(List<Row> rows, List<List<Cell>> columns) {
		this.rows = rows;
		this.columns = columns;
		this.found = new int[rows.size() + columns.size()];
		this.reached = new int[this.found.length];
		for (Row row : rows) {
			if (this.found[row.number()] == 0) {
				visit(row.number(), null);
			}
		}
	}

	/** Those with responses. */
	List<Cell> cells() {
		return this.cells;
	}

	// Rows and columns take turns, so this is no deeper than twice the columns.
	private void visit(int vertex, @Nullable Cell way) {
		this.found[vertex] = this.next;
		this.reached[vertex] = this.next++;
		hidden(vertex).filter((cell) -> cell != way).forEach((cell) -> {
			int other = (vertex < this.rows.size()) ? this.rows.size() + cell.column() : cell.row().number();
			if (this.found[other] == 0) {
				visit(other, cell);
				if (this.reached[other] > this.found[vertex] && cell.count() > 0) {
					this.cells.add(cell);
				}
			}
			this.reached[vertex] = Math.min(this.reached[vertex], this.reached[other]);
		});
	}

	private Stream<Cell> hidden(int vertex) {
		List<Cell> line = (vertex < this.rows.size()) ? this.rows.get(vertex).cells()
				: this.columns.get(vertex - this.rows.size());
		return line.stream().filter(Cell::isHidden);
	}

}
