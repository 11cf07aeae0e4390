package vn.sipas.scoring.responses;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * All pages of a task in memory, beside the heap: what grows with the responses must not
 * be a burden to the garbage collector. An address is a page's number and the place in
 * it.
 */
final class Pages implements AutoCloseable {

	static final int BYTES = 1 << 14;

	private final Arena arena = Arena.ofShared();

	private @Nullable MemorySegment[] pages = new MemorySegment[16];

	private int[] used = new int[16];

	private int[] live = new int[16];

	private final BitSet taken = new BitSet();

	/** Takes the lowest number that is free. */
	int take() {
		int page = this.taken.nextClearBit(0);
		take(page);
		return page;
	}

	void take(int page) {
		if (page >= this.pages.length) {
			int length = Math.max(page + 1, this.pages.length * 2);
			this.pages = Arrays.copyOf(this.pages, length);
			this.used = Arrays.copyOf(this.used, length);
			this.live = Arrays.copyOf(this.live, length);
		}
		if (this.pages[page] == null) {
			this.pages[page] = this.arena.allocate(BYTES, Long.BYTES);
		}
		this.taken.set(page);
		this.used[page] = 0;
		this.live[page] = 0;
	}

	/** Gives a page back, whose memory the next one uses. */
	void free(int page) {
		this.taken.clear(page);
	}

	/** Copies an entry, which is alive, and returns its address. */
	long add(int page, byte[] bytes, int from, int length) {
		MemorySegment.copy(bytes, from, segment(page), ValueLayout.JAVA_BYTE, from, length);
		this.used[page] += length;
		this.live[page] += length;
		return (long) page * BYTES + from;
	}

	/** Marks an entry as superseded. */
	void kill(long address) {
		this.live[page(address)] -= length(address);
	}

	/** Whether so much of a page is superseded that it pays to move the rest. */
	boolean isWorn(int page) {
		return 4 * this.live[page] < 3 * this.used[page];
	}

	/** Whether nothing of a page is superseded. */
	boolean isWhole(int page) {
		return this.live[page] == this.used[page];
	}

	boolean hasId(long address, CountedResponse response) {
		MemorySegment segment = segment(page(address));
		int from = Entry.idAt(place(address));
		int length = response.id().length();
		if (segment.get(ValueLayout.JAVA_BYTE, from) != response.idBytes()[0]
				|| MemorySegment.mismatch(segment, from, from + length, response.idSegment(), 0, length) >= 0) {
			return false;
		}
		return wave(segment, from + length) == response.wave;
	}

	/** Copies the entry at an address to the front of an array. */
	void copy(long address, byte[] into) {
		MemorySegment.copy(segment(page(address)), ValueLayout.JAVA_BYTE, place(address), into, 0, length(address));
	}

	/** Copies a whole page. */
	void copyPage(int page, byte[] into) {
		MemorySegment.copy(segment(page), ValueLayout.JAVA_BYTE, 0, into, 0, BYTES);
	}

	BitSet taken() {
		return this.taken;
	}

	int used(int page) {
		return this.used[page];
	}

	/** How much memory the pages take, in bytes. */
	long bytes() {
		long allocated = 0;
		for (MemorySegment page : this.pages) {
			allocated += (page != null) ? BYTES : 0;
		}
		return allocated;
	}

	static int page(long address) {
		return (int) (address / BYTES);
	}

	static int place(long address) {
		return (int) (address % BYTES);
	}

	@Override
	public void close() {
		this.arena.close();
	}

	private int length(long address) {
		MemorySegment segment = segment(page(address));
		int place = place(address);
		return (segment.get(ValueLayout.JAVA_BYTE, place) & 0x7F) | segment.get(ValueLayout.JAVA_BYTE, place + 1) << 7;
	}

	private static int wave(MemorySegment segment, int from) {
		int value = 0;
		int at = from;
		for (int shift = 0;; shift += 7) {
			byte next = segment.get(ValueLayout.JAVA_BYTE, at++);
			value |= (next & 0x7F) << shift;
			if (next >= 0) {
				return value;
			}
		}
	}

	private MemorySegment segment(int page) {
		MemorySegment segment = this.pages[page];
		if (segment == null) {
			throw new IllegalStateException("there is no page " + page);
		}
		return segment;
	}

}
