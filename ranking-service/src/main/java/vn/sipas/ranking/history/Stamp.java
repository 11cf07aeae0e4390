package vn.sipas.ranking.history;

import java.time.Instant;

/**
 * Which state of a ranking is meant.
 *
 * @param time since when its figures were what they are, in UTC, to the millisecond
 * @param version the ranking's version
 * @param definition the number of the wave's definition that it was made by
 * @param open whether everybody could read it while it was the newest
 */
record Stamp(Instant time, long version, long definition, boolean open) {

	Stamp at(Instant time) {
		return new Stamp(time, this.version, this.definition, this.open);
	}

}
