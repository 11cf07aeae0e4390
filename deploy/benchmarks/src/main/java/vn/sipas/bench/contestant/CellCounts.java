package vn.sipas.bench.contestant;

import java.util.function.BiConsumer;

/**
 * Counts how often each answer was given, by unit, stratum and cluster. Not for use by
 * several threads at once.
 */
interface CellCounts {

	/**
	 * Reads a response and adds it.
	 * @param event the response as it is published
	 */
	void add(byte[] event);

	/**
	 * Hands out what has changed since the last time.
	 * @param changed takes a cell's key and its counts
	 */
	void drain(BiConsumer<byte[], byte[]> changed);

	/**
	 * Makes empty counts, by the reader that scoring has.
	 * @return the counts
	 */
	static CellCounts create() {
		return new ScannedCellCounts();
	}

}
