package vn.sipas.scoring.tally;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * What the responses of a unit add up to, by what they are counted together.
 *
 * @param shape what there is room for
 * @param levels answers by stratum; the name says whether clusters were named
 * @param clusters marks by stratum and cluster
 * @param pairs pairs of marks, as levels
 * @param groups marks by what a breakdown goes by and its value
 * @param completeness tells whether marks were left out
 */
public record UnitCounts(Shape shape, SortedMap<Place, Levels> levels, SortedMap<Place, Tally> clusters,
		SortedMap<Place, Pairs> pairs, SortedMap<Place, Tally> groups, Completeness completeness) {

	/** In place of a cluster's name: all responses of a stratum that named one. */
	public static final String CLUSTERED = "+";

	/** In place of a cluster's name: all responses of a stratum that named none. */
	public static final String SINGLE = "";

	private static final int FORMAT = 2;

	/**
	 * Starts empty.
	 * @param shape what there is room for
	 */
	public UnitCounts(Shape shape) {
		this(shape, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new Completeness());
	}

	/**
	 * Reads what {@link #toBytes()} wrote.
	 * @param bytes counts
	 * @return the counts
	 * @throws IllegalStateException if they are of another format
	 */
	public static UnitCounts of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "a unit's counts");
		int items = packed.smallNumber();
		int answers = packed.smallNumber();
		UnitCounts counts = new UnitCounts(new Shape(items, answers, packed.smallNumber()));
		read(packed, counts.levels, (reader, number) -> Levels.read(reader, number, answers), items);
		read(packed, counts.clusters, Tally::read, items);
		read(packed, counts.pairs, Pairs::read, items);
		read(packed, counts.groups, Tally::read, items);
		return counts;
	}

	/**
	 * How many responses there are.
	 * @return their number
	 */
	public long responses() {
		return this.levels.values().stream().mapToLong(Levels::responses).sum();
	}

	public byte[] toBytes() {
		PackedWriter packed = new PackedWriter(4096).number(FORMAT)
			.number(this.shape.items())
			.number(this.shape.answers())
			.number(this.shape.satisfied());
		write(packed, this.levels, Levels::write);
		write(packed, this.clusters, Tally::write);
		write(packed, this.pairs, Pairs::write);
		write(packed, this.groups, Tally::write);
		return packed.toBytes();
	}

	/** The part that figures and their margins need most, and that is passed on first. */
	public UnitCounts figures() {
		return new UnitCounts(this.shape, this.levels, this.clusters, new TreeMap<>(), new TreeMap<>(),
				this.completeness);
	}

	/** The other part. */
	public UnitCounts details() {
		return new UnitCounts(this.shape, new TreeMap<>(), new TreeMap<>(), this.pairs, this.groups, this.completeness);
	}

	/**
	 * Adds what others have counted. Marks that were made by another threshold are left
	 * out.
	 * @param other counts of the same wave
	 */
	public void add(UnitCounts other) {
		other.levels.forEach(
				(place, sums) -> this.levels.computeIfAbsent(place, (_) -> new Levels(items(), this.shape.answers()))
					.add(sums));
		if (other.shape.satisfied() != this.shape.satisfied() || !other.hasAllMarks()) {
			this.completeness.marksLeftOut = true;
			return;
		}
		other.clusters
			.forEach((place, sums) -> this.clusters.computeIfAbsent(place, (_) -> new Tally(items())).add(sums));
		other.pairs.forEach((place,
				sums) -> this.pairs.computeIfAbsent(place, (_) -> new Pairs(items(), sums.isSquared())).add(sums));
		other.groups.forEach((place, sums) -> this.groups.computeIfAbsent(place, (_) -> new Tally(items())).add(sums));
	}

	/**
	 * Whether marks of all responses are here. Otherwise those by another threshold were
	 * left out, and come again once they have been counted anew.
	 * @return false if nothing may be made of the marks
	 */
	public boolean hasAllMarks() {
		return !this.completeness.marksLeftOut;
	}

	private int items() {
		return this.shape.items();
	}

	private static <S> void read(PackedReader packed, SortedMap<Place, S> sums,
			BiFunction<PackedReader, Integer, S> reader, int items) {
		for (int left = packed.smallNumber(); left > 0; left--) {
			sums.put(Place.read(packed), reader.apply(packed, items));
		}
	}

	private static <S> void write(PackedWriter packed, SortedMap<Place, S> sums, BiConsumer<S, PackedWriter> writer) {
		packed.number(sums.size());
		sums.forEach((place, sum) -> {
			place.write(packed);
			writer.accept(sum, packed);
		});
	}

	/** Whether marks were left out. */
	static final class Completeness {

		private boolean marksLeftOut;

	}

}
