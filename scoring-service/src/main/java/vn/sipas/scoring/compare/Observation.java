package vn.sipas.scoring.compare;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * That a response is in a group now, or is not any more.
 *
 * @param responseId the response's id
 * @param revision its revision; 0 where it is not in the group any more
 * @param answeredAt when it was answered, in seconds since 1970; 0 if that is not known
 * @param codes its answers' places on the scale by item, 0 where there is none; empty
 * where answers are not compared
 */
// On its way through Kafka, and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Observation(String responseId, int revision, long answeredAt, byte[] codes) {

	private static final int FORMAT = 1;

	/**
	 * That a response is not in a group any more.
	 * @param responseId the response's id
	 * @return an observation without a revision
	 */
	public static Observation gone(String responseId) {
		return new Observation(responseId, 0, 0, new byte[0]);
	}

	static Observation of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "an observation");
		return new Observation(packed.text(), packed.smallNumber(), packed.signed(), packed.block());
	}

	public byte[] toBytes() {
		return new PackedWriter(64 + this.codes.length).number(FORMAT)
			.text(this.responseId)
			.number(this.revision)
			.signed(this.answeredAt)
			.block(this.codes)
			.toBytes();
	}

	boolean isGone() {
		return this.revision == 0;
	}

}
