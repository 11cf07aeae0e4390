package vn.sipas.scoring.responses;

/**
 * What was noted on a response: most have none. As its response, one object is used again
 * and again.
 */
@SuppressWarnings("checkstyle:VisibilityModifier")
public final class Notes {

	/** Of the last decision: there is none. */
	public static final byte UNDECIDED = 0;

	/** It counts, whatever its flags. */
	public static final byte APPROVED = 1;

	/** It counts for nothing. */
	public static final byte REJECTED = 2;

	/** The set of its flags. */
	public int flags;

	/** The revision that the last decision is about. */
	public int decidedRevision;

	/** The last decision. */
	public byte decision;

	/** Pseudonym of its device, where devices are compared; 0 if it is not known. */
	public long device;

	/** When it was answered, in seconds since 1970; 0 where that was not noted. */
	public long answeredAt;

	/**
	 * Counts how often something other than a higher revision changed it, so that of two
	 * entries the later one is known.
	 */
	int changes;

	/** Begins without any. */
	public void clear() {
		this.flags = 0;
		this.decidedRevision = 0;
		this.decision = UNDECIDED;
		this.device = 0;
		this.answeredAt = 0;
		this.changes = 0;
	}

	/** Whether there is nothing to be kept. */
	boolean isEmpty() {
		return (this.flags | this.decision | this.changes) == 0 && (this.device | this.answeredAt) == 0;
	}

	/**
	 * Goes on from what was noted before of the same response: a decision is kept, flags
	 * are another revision's.
	 * @param before what was noted before
	 */
	public void follow(Notes before) {
		this.decidedRevision = before.decidedRevision;
		this.decision = before.decision;
		this.changes = (before.changes > 0) ? before.changes + 1 : 0;
	}

	/** Something has changed under the same revision. */
	public void change() {
		this.changes++;
	}

}
