package vn.sipas.scoring.tally;

import java.util.Comparator;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * Which responses of a unit are counted together.
 *
 * @param of a stratum, or what a breakdown goes by
 * @param name a cluster in the stratum, or a value of the breakdown
 */
public record Place(String of, String name) implements Comparable<Place> {

	private static final Comparator<Place> ORDER = Comparator.comparing(Place::of).thenComparing(Place::name);

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

	void write(PackedWriter packed) {
		packed.text(this.of).text(this.name);
	}

	static Place read(PackedReader packed) {
		return new Place(packed.text(), packed.text());
	}

}
