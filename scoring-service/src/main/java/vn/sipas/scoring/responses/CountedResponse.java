package vn.sipas.scoring.responses;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * What a response counts as. One object is used for response after response, since this
 * is done for every record; the fields belong to whoever holds it.
 */
// Made once for all responses of a task: accessors would say nothing more.
@SuppressWarnings("checkstyle:VisibilityModifier")
public final class CountedResponse {

	/** In place of a revision: it was withdrawn, and nothing of it counts any more. */
	public static final int WITHDRAWN = 0;

	/** In place of a revision: only what was decided on it is known. */
	public static final int UNSEEN = -1;

	/** The number of its wave. */
	public int wave;

	/** From 1, or {@link #WITHDRAWN}, or {@link #UNSEEN}. */
	public int revision;

	/** What is odd about this revision, and what was decided. */
	public final Notes notes = new Notes();

	/** First half of what tells another content. */
	public long digestHigh;

	/** Second half. */
	public long digestLow;

	/** The number of the cell that it counts in. */
	public int cell;

	/** The number of the groups that it belongs to. */
	public int profile;

	/** In millionths. */
	public long weight;

	/**
	 * When it was answered, in days of Vietnam since 1970-01-01, up to 65,535; 0 where
	 * that is not known.
	 */
	public int day;

	/**
	 * When it was accepted, in milliseconds since 1970; 0 for what was counted before.
	 * Not kept.
	 */
	public long acceptedAt;

	/** The trace that it belongs to, if any. Not kept. */
	public @Nullable String trace;

	/** How many items its wave has. */
	public int items;

	/**
	 * For each item 0 where it was not answered, else the answer's place on the scale,
	 * from 1.
	 */
	public byte[] codes = new byte[64];

	private final byte[] idBytes = new byte[PackedId.LONGEST];

	private final MemorySegment idSegment = MemorySegment.ofArray(this.idBytes);

	private final PackedId id = new PackedId(this.idBytes);

	/**
	 * Its id.
	 * @return the id, to be set from text
	 */
	public PackedId id() {
		return this.id;
	}

	/**
	 * Starts with all items unanswered.
	 * @param itemsOfWave how many there are
	 */
	public void clearAnswers(int itemsOfWave) {
		this.items = itemsOfWave;
		if (this.codes.length < itemsOfWave) {
			this.codes = new byte[itemsOfWave];
		}
		Arrays.fill(this.codes, 0, itemsOfWave, (byte) 0);
	}

	/** Whether both have the same content. */
	public boolean hasDigestOf(CountedResponse other) {
		return this.digestHigh == other.digestHigh && this.digestLow == other.digestLow;
	}

	/**
	 * What was decided on this revision.
	 * @return {@link Notes#UNDECIDED} also where the decision is about another one
	 */
	public byte decision() {
		return (this.notes.decidedRevision == this.revision) ? this.notes.decision : Notes.UNDECIDED;
	}

	/** Whether it has a flag, or something was decided on it. */
	public boolean isNoted() {
		return this.revision > WITHDRAWN && (this.notes.flags != 0 || decision() != Notes.UNDECIDED);
	}

	/**
	 * Whether it is kept out until somebody decides, or for good.
	 * @param hold the flags that keep a response out
	 * @return false if it counts
	 */
	public boolean isKeptOut(int hold) {
		return switch (decision()) {
			case Notes.APPROVED -> false;
			case Notes.REJECTED -> true;
			default -> (this.notes.flags & hold) != 0;
		};
	}

	byte[] idBytes() {
		return this.idBytes;
	}

	MemorySegment idSegment() {
		return this.idSegment;
	}

}
