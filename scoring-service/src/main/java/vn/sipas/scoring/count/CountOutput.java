package vn.sipas.scoring.count;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.tally.UnitCounts;

/** What counting sends on. */
public final class CountOutput {

	private final Kind kind;

	private final byte @Nullable [] value;

	private CountOutput(Kind kind, byte @Nullable [] value) {
		this.kind = kind;
		this.value = value;
	}

	static CountOutput partial(UnitCounts counts) {
		return new CountOutput(Kind.PARTIAL, counts.toBytes());
	}

	static CountOutput rejected(byte @Nullable [] original) {
		return new CountOutput(Kind.REJECTED, original);
	}

	/** Erases what the dead letters have of a response. */
	static CountOutput erased() {
		return new CountOutput(Kind.REJECTED, null);
	}

	static CountOutput withdrawal(byte[] event) {
		return new CountOutput(Kind.WITHDRAWAL, event);
	}

	/** Whether it belongs to the dead letters. */
	public boolean isRejected() {
		return this.kind == Kind.REJECTED;
	}

	/** Whether it is a withdrawal that has to be on the responses' topic once more. */
	public boolean isWithdrawal() {
		return this.kind == Kind.WITHDRAWAL;
	}

	/**
	 * What goes to the topic.
	 * @return the rejected record's value as it came or null if it is to be erased, a
	 * withdrawal's JSON, or a {@link UnitCounts} whose key is a {@link PartialKey}
	 */
	public byte @Nullable [] value() {
		return this.value;
	}

	private enum Kind {

		PARTIAL, REJECTED, WITHDRAWAL

	}

}
