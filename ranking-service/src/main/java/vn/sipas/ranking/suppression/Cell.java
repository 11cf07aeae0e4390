package vn.sipas.ranking.suppression;

/** The responses of one group in one unit. */
final class Cell {

	private final Row row;

	private final int column;

	private final String group;

	private final long count;

	private boolean hidden;

	Cell(Row row, int column, String group, long count) {
		this.row = row;
		this.column = column;
		this.group = group;
		this.count = count;
	}

	Row row() {
		return this.row;
	}

	int column() {
		return this.column;
	}

	String group() {
		return this.group;
	}

	long count() {
		return this.count;
	}

	boolean isHidden() {
		return this.hidden;
	}

	/** Whether it could be hidden and would be missed. */
	boolean isShown() {
		return !this.hidden && this.count > 0;
	}

	void hide() {
		this.hidden = true;
	}

}
