package vn.sipas.scoring.tally;

import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * What was noted on the responses of a unit, by interviewer, and on which days those were
 * answered that count.
 *
 * @param interviewers counts by interviewer; those of nobody under the empty text
 * @param days counts by day
 */
public record UnitQuality(SortedMap<String, QualityCounts> interviewers, DayCounts days) {

	private static final int FORMAT = 2;

	/** Starts empty. */
	public UnitQuality() {
		this(new DayCounts());
	}

	/**
	 * Starts without an interviewer.
	 * @param days where the days are counted
	 */
	public UnitQuality(DayCounts days) {
		this(new TreeMap<>(), days);
	}

	/**
	 * Reads what {@link #toBytes()} wrote.
	 * @param bytes counts
	 * @return the counts
	 * @throws IllegalStateException if they are of another format
	 */
	public static UnitQuality of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "what was noted on a unit's responses");
		UnitQuality quality = new UnitQuality(DayCounts.read(packed));
		while (!packed.isAtEnd()) {
			quality.interviewers.put(packed.text(), QualityCounts.read(packed));
		}
		return quality;
	}

	public byte[] toBytes() {
		PackedWriter packed = new PackedWriter(256).number(FORMAT);
		this.days.write(packed);
		this.interviewers.forEach((interviewer, counts) -> {
			packed.text(interviewer);
			counts.write(packed);
		});
		return packed.toBytes();
	}

	/**
	 * Where an interviewer's responses are counted.
	 * @param interviewer who asked, empty if nobody did
	 * @param kinds how many flags there are
	 * @return the counts
	 */
	public QualityCounts of(String interviewer, int kinds) {
		return this.interviewers.computeIfAbsent(interviewer, (_) -> new QualityCounts(kinds));
	}

	/**
	 * Adds what others have counted.
	 * @param other counts of the same unit, or of one in it
	 */
	public void add(UnitQuality other) {
		other.interviewers
			.forEach((interviewer, counts) -> this.interviewers.merge(interviewer, copy(counts), (one, more) -> {
				one.add(more);
				return one;
			}));
		this.days.add(other.days);
	}

	private static QualityCounts copy(QualityCounts counts) {
		QualityCounts copy = new QualityCounts(counts.kinds());
		copy.add(counts);
		return copy;
	}

}
