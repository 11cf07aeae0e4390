package vn.sipas.scoring.responses;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Finds a response's address by its id: open addressing with 8 bytes a slot, 28 of a
 * hash, which tell most others apart and are enough to grow without reading an id again,
 * and 36 of an address. Nothing is ever taken out: a withdrawn response must stay known.
 */
final class Index implements AutoCloseable {

	static final long NONE = -1;

	private static final int ADDRESS_BITS = 36;

	private static final long ADDRESS = (1L << ADDRESS_BITS) - 1;

	private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

	private static final int SMALLEST = 1024;

	private final Pages pages;

	private Arena arena = Arena.ofShared();

	private MemorySegment slots = this.arena.allocate(LONG, SMALLEST);

	private long mask = SMALLEST - 1;

	private long size;

	Index(Pages pages) {
		this.pages = pages;
	}

	/**
	 * Looks for a response's slot.
	 * @param response the response
	 * @param hash its hash
	 * @return the slot that has it, or else the one where it can be put
	 */
	long slot(CountedResponse response, long hash) {
		long tag = hash >>> ADDRESS_BITS;
		long slot = tag & this.mask;
		while (true) {
			long word = this.slots.getAtIndex(LONG, slot);
			if (word == 0 || (word >>> ADDRESS_BITS == tag && this.pages.hasId(word & ADDRESS, response))) {
				return slot;
			}
			slot = (slot + 1) & this.mask;
		}
	}

	/** The address in a slot, or {@link #NONE}. */
	long address(long slot) {
		long word = this.slots.getAtIndex(LONG, slot);
		return (word == 0) ? NONE : word & ADDRESS;
	}

	void set(long slot, long address, long hash) {
		boolean added = this.slots.getAtIndex(LONG, slot) == 0;
		this.slots.setAtIndex(LONG, slot, (hash >>> ADDRESS_BITS) << ADDRESS_BITS | address);
		if (added && ++this.size * 10 > (this.mask + 1) * 7) {
			grow();
		}
	}

	long size() {
		return this.size;
	}

	/** How much memory it takes, in bytes. */
	long bytes() {
		return this.slots.byteSize();
	}

	@Override
	public void close() {
		this.arena.close();
	}

	private void grow() {
		long length = (this.mask + 1) * 2;
		Arena larger = Arena.ofShared();
		MemorySegment grown = larger.allocate(LONG, length);
		for (long slot = 0; slot <= this.mask; slot++) {
			long word = this.slots.getAtIndex(LONG, slot);
			if (word != 0) {
				long place = (word >>> ADDRESS_BITS) & (length - 1);
				while (grown.getAtIndex(LONG, place) != 0) {
					place = (place + 1) & (length - 1);
				}
				grown.setAtIndex(LONG, place, word);
			}
		}
		this.arena.close();
		this.arena = larger;
		this.slots = grown;
		this.mask = length - 1;
	}

}
