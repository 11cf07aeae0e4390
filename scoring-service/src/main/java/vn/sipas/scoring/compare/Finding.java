package vn.sipas.scoring.compare;

import vn.sipas.scoring.json.EventKey;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * What comparing has found of a revision of a response.
 *
 * @param wave the wave's id
 * @param responseId the response's id
 * @param revision the revision that was compared
 * @param answeredAt when it was answered, in seconds since 1970; 0 if that is not known
 * @param compared the flags that were looked for
 * @param found those of them that it has
 */
public record Finding(String wave, String responseId, int revision, long answeredAt, int compared, int found) {

	private static final int FORMAT = 1;

	/**
	 * Reads what {@link #toBytes()} wrote.
	 * @param bytes a finding
	 * @return the finding
	 */
	public static Finding of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "a finding");
		return new Finding(packed.text(), packed.text(), packed.smallNumber(), packed.signed(), packed.smallNumber(),
				packed.smallNumber());
	}

	byte[] toBytes() {
		return new PackedWriter(96).number(FORMAT)
			.text(this.wave)
			.text(this.responseId)
			.number(this.revision)
			.signed(this.answeredAt)
			.number(this.compared)
			.number(this.found)
			.toBytes();
	}

	/** The response's key, so that it comes to where that is counted. */
	byte[] key() {
		return EventKey.of(this.wave, this.responseId);
	}

}
