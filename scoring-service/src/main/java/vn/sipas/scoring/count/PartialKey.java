package vn.sipas.scoring.count;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * Whose counts a partial has.
 *
 * @param wave the wave's id
 * @param unit the unit
 * @param partition the partition of the responses' topic that it was counted on
 * @param part which part of the counts
 */
public record PartialKey(String wave, String unit, int partition, Part part) {

	public static PartialKey of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes);
		return new PartialKey(packed.text(), packed.text(), packed.smallNumber(), Part.valueOf(packed.text()));
	}

	/**
	 * How the keys of all partials of a unit begin.
	 * @param wave the wave's id
	 * @param unit the unit
	 * @return a prefix that no other unit's keys have
	 */
	public static byte[] prefix(String wave, String unit) {
		return new PackedWriter(64).text(wave).text(unit).toBytes();
	}

	/**
	 * The wave alone, for who only wants to know where it belongs.
	 * @param bytes a whole key
	 * @return the wave's id in UTF-8
	 */
	public static byte[] waveOf(byte[] bytes) {
		return new PackedReader(bytes).block();
	}

	public byte[] toBytes() {
		return new PackedWriter(64).text(this.wave)
			.text(this.unit)
			.number(this.partition)
			.text(this.part.name())
			.toBytes();
	}

}
