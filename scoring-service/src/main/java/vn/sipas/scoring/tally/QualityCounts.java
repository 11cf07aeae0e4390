package vn.sipas.scoring.tally;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * How many responses there are, those that are kept out too, and what was noted on them.
 */
public final class QualityCounts {

	private final long[] flags;

	private long responses;

	private long flagged;

	private long held;

	private long approved;

	private long rejected;

	/**
	 * Starts at zero.
	 * @param kinds how many flags there are
	 */
	public QualityCounts(int kinds) {
		this.flags = new long[kinds];
	}

	/** A response without notes. */
	public void change(int sign) {
		this.responses += sign;
	}

	/**
	 * What was noted on a response.
	 * @param set its flags' bits
	 * @param isHeld whether it waits for a decision
	 * @param isApproved whether it was approved
	 * @param isRejected whether it was rejected
	 * @param sign 1 to count it, −1 to take it out
	 */
	public void note(int set, boolean isHeld, boolean isApproved, boolean isRejected, int sign) {
		this.flagged += (set != 0) ? sign : 0;
		this.held += isHeld ? sign : 0;
		this.approved += isApproved ? sign : 0;
		this.rejected += isRejected ? sign : 0;
		for (int flag = 0; flag < this.flags.length; flag++) {
			this.flags[flag] += (set >>> flag & 1) * (long) sign;
		}
	}

	/** Adds what others have counted. */
	public void add(QualityCounts other) {
		this.responses += other.responses;
		this.flagged += other.flagged;
		this.held += other.held;
		this.approved += other.approved;
		this.rejected += other.rejected;
		for (int flag = 0; flag < this.flags.length; flag++) {
			this.flags[flag] += other.flags[flag];
		}
	}

	/** All responses, those that are kept out included. */
	public long responses() {
		return this.responses;
	}

	/** How many have a flag. */
	public long flagged() {
		return this.flagged;
	}

	/** How many wait for a decision. */
	public long held() {
		return this.held;
	}

	/** How many were approved. */
	public long approved() {
		return this.approved;
	}

	/** How many were rejected. */
	public long rejected() {
		return this.rejected;
	}

	/**
	 * How many have a flag.
	 * @param number the flag's number
	 * @return their number
	 */
	public long flag(int number) {
		return this.flags[number];
	}

	int kinds() {
		return this.flags.length;
	}

	static QualityCounts read(PackedReader packed) {
		QualityCounts counts = new QualityCounts(packed.smallNumber());
		counts.responses = packed.number();
		counts.flagged = packed.number();
		counts.held = packed.number();
		counts.approved = packed.number();
		counts.rejected = packed.number();
		for (int flag = 0; flag < counts.flags.length; flag++) {
			counts.flags[flag] = packed.number();
		}
		return counts;
	}

	void write(PackedWriter packed) {
		packed.number(this.flags.length)
			.number(this.responses)
			.number(this.flagged)
			.number(this.held)
			.number(this.approved)
			.number(this.rejected);
		for (long flag : this.flags) {
			packed.number(flag);
		}
	}

}
