package vn.sipas.scoring.compare;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/** A response in its group. */
final class Member {

	private static final int FORMAT = 1;

	private static final long SECONDS_A_DAY = 86_400;

	// Vietnam is seven hours ahead of UTC all year.
	private static final long AHEAD_SECONDS = 7L * 3600;

	private final Observation observed;

	private int told;

	/** How many members this one is alike. */
	private int alike;

	Member(Observation observed) {
		this.observed = observed;
	}

	static Member of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "a member of a group");
		int told = packed.smallNumber();
		Member member = new Member(Observation.of(packed.block()));
		member.told = told;
		return member;
	}

	byte[] toBytes() {
		return new PackedWriter(96).number(FORMAT).number(this.told).block(this.observed.toBytes()).toBytes();
	}

	Observation observed() {
		return this.observed;
	}

	String id() {
		return this.observed.responseId();
	}

	/** The day of Vietnam on which it was answered. */
	long day() {
		return Math.floorDiv(this.observed.answeredAt() + AHEAD_SECONDS, SECONDS_A_DAY);
	}

	boolean isDated() {
		return this.observed.answeredAt() != 0;
	}

	boolean isAlikeAnother() {
		return this.alike > 0;
	}

	void alike(int more) {
		this.alike += more;
	}

	/** The flags that were last told of it. */
	int told() {
		return this.told;
	}

	void tell(int flags) {
		this.told = flags;
	}

}
