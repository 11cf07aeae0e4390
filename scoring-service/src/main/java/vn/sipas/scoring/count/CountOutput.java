package vn.sipas.scoring.count;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.tally.UnitCounts;

/** What counting sends on: the count of a cell, or a record that could not be used. */
public final class CountOutput {

	private final boolean rejected;

	private final byte @Nullable [] value;

	private CountOutput(boolean rejected, byte @Nullable [] value) {
		this.rejected = rejected;
		this.value = value;
	}

	static CountOutput partial(UnitCounts counts) {
		return new CountOutput(false, counts.toBytes());
	}

	static CountOutput rejected(byte @Nullable [] original) {
		return new CountOutput(true, original);
	}

	public boolean isRejected() {
		return this.rejected;
	}

	/**
	 * What goes to the topic.
	 * @return the rejected record's value as it came, or a {@link UnitCounts} whose key
	 * is a {@link PartialKey}
	 */
	public byte @Nullable [] value() {
		return this.value;
	}

}
