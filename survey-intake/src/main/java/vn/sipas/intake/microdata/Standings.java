package vn.sipas.intake.microdata;

/**
 * How the responses of a partition stand once all of its log was read: of each, which
 * record holds its answers, by the rules by which it is counted. 29 bytes a place in
 * plain arrays; when they are full, a half of the responses is left to a later pass.
 */
final class Standings {

	/** The bytes of a place. */
	static final int PLACE_BYTES = 3 * Long.BYTES + Integer.BYTES + 1;

	/** Nothing was decided. */
	static final int UNDECIDED = 0;

	/** It counts, whatever its flags. */
	static final int APPROVED = 1;

	/** It counts for nothing. */
	static final int REJECTED = 2;

	private static final int DECISION = 3;

	private static final int FLAGS_FROM = 2;

	private static final int FIRST_PLACES = 1 << 9;

	private static final int NONE = -1;

	// In place of a revision.
	private static final int WITHDRAWN = -1;

	private static final int ERASED = 0;

	private final int most;

	private Slice slice = Slice.ALL;

	private int size;

	private long[] high = new long[0];

	private long[] low = new long[0];

	// From 1, so that an empty place is known.
	private long[] offset = new long[0];

	private int[] revision = new int[0];

	private byte[] notes = new byte[0];

	/**
	 * Starts without any.
	 * @param bytes the memory that there is, half of which is for making room
	 */
	Standings(long bytes) {
		this.most = (int) Math.min(1 << 28, Long.highestOneBit(bytes / 2 / PLACE_BYTES));
		begin(Slice.ALL);
	}

	/**
	 * Begins anew with some of the responses.
	 * @param some these; if they do not fit, only their first part
	 */
	void begin(Slice some) {
		this.slice = some;
		allocate(Math.min(this.most, FIRST_PLACES));
	}

	/** The responses that are remembered. */
	Slice slice() {
		return this.slice;
	}

	/**
	 * A submission was read. The first one of the highest revision stands, and none after
	 * a withdrawal.
	 * @param key the response
	 * @param at the record's offset
	 * @param number its revision, from 1
	 */
	void submitted(KeyHash key, long at, int number) {
		int place = claim(key, at);
		if (place != NONE && this.revision[place] != WITHDRAWN && number > this.revision[place]) {
			this.revision[place] = number;
			this.offset[place] = at + 1;
		}
	}

	/**
	 * A withdrawal was read, which is final and may come first.
	 * @param key the response
	 * @param at the record's offset
	 */
	void withdrawn(KeyHash key, long at) {
		int place = claim(key, at);
		if (place != NONE) {
			this.revision[place] = WITHDRAWN;
		}
	}

	/**
	 * What was read of a response is erased, but for its withdrawal.
	 * @param key the response
	 */
	void erased(KeyHash key) {
		int place = find(key);
		if (place != NONE && this.revision[place] != WITHDRAWN) {
			this.revision[place] = ERASED;
		}
	}

	/**
	 * A decision was read; the last one stands, and on another revision than the one that
	 * stands it says nothing.
	 * @param key the response
	 * @param number the revision that it is about
	 * @param decision what was decided
	 */
	void decided(KeyHash key, int number, int decision) {
		int place = find(key);
		if (place != NONE) {
			int now = (this.revision[place] == number) ? decision : UNDECIDED;
			this.notes[place] = (byte) ((this.notes[place] & ~DECISION) | now);
		}
	}

	/**
	 * Flags were read that show only beside other responses.
	 * @param key the response
	 * @param number the revision that they are of
	 * @param flags a set of up to six bits
	 */
	void flagged(KeyHash key, int number, int flags) {
		int place = find(key);
		if (place != NONE) {
			int now = (this.revision[place] == number) ? flags : 0;
			this.notes[place] = (byte) ((this.notes[place] & DECISION) | (now << FLAGS_FROM));
		}
	}

	/** How many responses stand: one row each. */
	int standing() {
		int standing = 0;
		for (int number : this.revision) {
			standing += (number > ERASED) ? 1 : 0;
		}
		return standing;
	}

	/**
	 * Whether a record is the one that stands.
	 * @param key its response
	 * @param at its offset
	 * @return whether it has the answers that count
	 */
	boolean stands(KeyHash key, long at) {
		int place = find(key);
		return place != NONE && this.revision[place] > ERASED && this.offset[place] == at + 1;
	}

	/**
	 * What was decided on a response that stands.
	 * @param key the response
	 * @return the decision
	 */
	int decision(KeyHash key) {
		return this.notes[find(key)] & DECISION;
	}

	/**
	 * The flags of a response that stands which show only beside others.
	 * @param key the response
	 * @return the set
	 */
	int flags(KeyHash key) {
		return (this.notes[find(key)] & 0xff) >>> FLAGS_FROM;
	}

	private int find(KeyHash key) {
		int place = place(key.high(), key.low());
		return (this.offset[place] != 0) ? place : NONE;
	}

	private int claim(KeyHash key, long at) {
		if (!this.slice.holds(key.high())) {
			return NONE;
		}
		int place = place(key.high(), key.low());
		if (this.offset[place] != 0) {
			return place;
		}
		if (this.size + 1 > this.offset.length / 4 * 3) {
			makeRoom();
			return claim(key, at);
		}
		this.size++;
		this.high[place] = key.high();
		this.low[place] = key.low();
		this.offset[place] = at + 1;
		return place;
	}

	private int place(long first, long second) {
		int mask = this.offset.length - 1;
		int place = (int) second & mask;
		while (this.offset[place] != 0 && (this.low[place] != second || this.high[place] != first)) {
			place = (place + 1) & mask;
		}
		return place;
	}

	private void makeRoom() {
		long[] highs = this.high;
		long[] lows = this.low;
		long[] offsets = this.offset;
		int[] revisions = this.revision;
		byte[] noted = this.notes;
		if (offsets.length < this.most) {
			allocate(2 * offsets.length);
		}
		else {
			this.slice = this.slice.half();
			allocate(offsets.length);
		}
		for (int i = 0; i < offsets.length; i++) {
			if (offsets[i] != 0 && this.slice.holds(highs[i])) {
				int place = place(highs[i], lows[i]);
				this.size++;
				this.high[place] = highs[i];
				this.low[place] = lows[i];
				this.offset[place] = offsets[i];
				this.revision[place] = revisions[i];
				this.notes[place] = noted[i];
			}
		}
	}

	private void allocate(int places) {
		this.size = 0;
		this.high = new long[places];
		this.low = new long[places];
		this.offset = new long[places];
		this.revision = new int[places];
		this.notes = new byte[places];
	}

}
