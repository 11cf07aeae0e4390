package vn.sipas.scoring.compare;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * Which responses are compared with each other.
 *
 * @param wave the wave's id
 * @param kind what they have in common
 * @param name the device's pseudonym, or the interviewer
 */
public record GroupKey(String wave, Kind kind, String name) {

	public static GroupKey of(byte[] bytes) {
		return read(new PackedReader(bytes));
	}

	static GroupKey read(PackedReader packed) {
		return new GroupKey(packed.text(), Kind.valueOf(packed.text()), packed.text());
	}

	/**
	 * How the keys of all of a wave begin.
	 * @param wave the wave's id
	 * @return a prefix that no other wave's keys have
	 */
	static byte[] prefix(String wave) {
		return new PackedWriter(64).text(wave).toBytes();
	}

	PackedWriter write() {
		return new PackedWriter(64).text(this.wave).text(this.kind.name()).text(this.name);
	}

	public byte[] toBytes() {
		return write().toBytes();
	}

	/** What the responses of a group have in common. */
	public enum Kind {

		/** The device that they came from. */
		DEVICE,

		/** Who asked. */
		INTERVIEWER

	}

}
