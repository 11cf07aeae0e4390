package vn.sipas.scoring.count;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * Whose count a partial is.
 *
 * @param cell the cell
 * @param partition the partition of the responses' topic that it was counted on
 */
public record PartialKey(Cell cell, int partition) {

	public static PartialKey of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes);
		return new PartialKey(Cell.read(packed), packed.smallNumber());
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
		PackedWriter packed = new PackedWriter(64);
		this.cell.write(packed);
		return packed.number(this.partition).toBytes();
	}

}
