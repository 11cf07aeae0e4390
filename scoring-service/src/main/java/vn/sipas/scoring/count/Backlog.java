package vn.sipas.scoring.count;

import vn.sipas.scoring.responses.CountedResponse;

/**
 * A unit's changes that wait to be counted together. Responses come from all units in
 * turn: counted one by one, each would have to fetch its unit's counters from far away.
 */
final class Backlog {

	private static final int ROOM = 32;

	private final int items;

	private final CellCounting[] cells = new CellCounting[ROOM];

	private final Groups[] groups = new Groups[ROOM];

	private final long[] weights = new long[ROOM];

	private final int[] days = new int[ROOM];

	private final byte[] signs = new byte[ROOM];

	private final byte[] codes;

	private int size;

	Backlog(int items) {
		this.items = items;
		this.codes = new byte[ROOM * items];
	}

	/** Takes a change. */
	void add(CellCounting cell, Groups itsGroups, CountedResponse response, int sign) {
		if (this.size == ROOM) {
			clear();
		}
		this.cells[this.size] = cell;
		this.groups[this.size] = itsGroups;
		this.weights[this.size] = response.weight;
		this.days[this.size] = response.day;
		this.signs[this.size] = (byte) sign;
		System.arraycopy(response.codes, 0, this.codes, this.size * this.items, this.items);
		this.size++;
	}

	/** Counts what waits. */
	void clear() {
		for (int place = 0; place < this.size; place++) {
			this.cells[place].change(this.codes, place * this.items, this.weights[place], this.days[place],
					this.signs[place], this.groups[place]);
		}
		this.size = 0;
	}

}
