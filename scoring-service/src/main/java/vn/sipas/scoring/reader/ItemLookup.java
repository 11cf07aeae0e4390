package vn.sipas.scoring.reader;

/** Knows a wave's items by name. */
@FunctionalInterface
public interface ItemLookup {

	/**
	 * Looks an item up.
	 * @param bytes has the item's name in UTF-8, to be read only before this returns
	 * @param from where the name begins
	 * @param to behind its last byte
	 * @return the item's number, negative if there is no such item
	 */
	int find(byte[] bytes, int from, int to);

}
