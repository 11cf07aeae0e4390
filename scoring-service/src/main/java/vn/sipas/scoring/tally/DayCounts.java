package vn.sipas.scoring.tally;

import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * How many responses were answered on which day, those that count. Days are numbers of
 * days since 1970-01-01.
 */
public final class DayCounts {

	private int first;

	private long[] counts;

	private long others;

	/** Starts at zero, without a day of its own. */
	public DayCounts() {
		this(0, 0);
	}

	/**
	 * Starts at zero.
	 * @param first the first day that is told apart
	 * @param number how many days are
	 */
	public DayCounts(int first, int number) {
		this.first = first;
		this.counts = new long[number];
	}

	/**
	 * Counts a response, or takes it out again.
	 * @param day when it was answered
	 * @param sign 1 or −1
	 */
	public void change(int day, int sign) {
		int place = day - this.first;
		if (place >= 0 && place < this.counts.length) {
			this.counts[place] += sign;
		}
		else {
			this.others += sign;
		}
	}

	/**
	 * Adds what others have counted, by other days too: for a moment they may go by
	 * another definition of the wave.
	 * @param other counts of the same wave
	 */
	public void add(DayCounts other) {
		if (other.counts.length > 0) {
			makeRoomFor(other.first, other.first + other.counts.length);
		}
		for (int place = 0; place < other.counts.length; place++) {
			this.counts[other.first - this.first + place] += other.counts[place];
		}
		this.others += other.others;
	}

	/**
	 * The days with a response.
	 * @return how many responses each has
	 */
	public SortedMap<Integer, Long> byDay() {
		SortedMap<Integer, Long> days = new TreeMap<>();
		for (int place = 0; place < this.counts.length; place++) {
			if (this.counts[place] != 0) {
				days.put(this.first + place, this.counts[place]);
			}
		}
		return days;
	}

	/** How many were answered on a day that is not told apart, or nobody knows when. */
	public long others() {
		return this.others;
	}

	static DayCounts read(PackedReader packed) {
		long others = packed.number();
		DayCounts read = new DayCounts(packed.smallNumber(), packed.smallNumber());
		read.others = others;
		for (int place = 0; place < read.counts.length; place++) {
			read.counts[place] = packed.number();
		}
		return read;
	}

	// Without the empty days before the first response and after the last.
	void write(PackedWriter packed) {
		int from = 0;
		int to = this.counts.length;
		while (from < to && this.counts[from] == 0) {
			from++;
		}
		while (to > from && this.counts[to - 1] == 0) {
			to--;
		}
		packed.number(this.others).number(this.first + from).number(to - from);
		for (int place = from; place < to; place++) {
			packed.number(this.counts[place]);
		}
	}

	private void makeRoomFor(int from, int to) {
		if (this.counts.length == 0) {
			this.first = from;
			this.counts = new long[to - from];
			return;
		}
		int least = Math.min(from, this.first);
		int end = Math.max(to, this.first + this.counts.length);
		if (end - least > this.counts.length) {
			long[] wider = new long[end - least];
			System.arraycopy(this.counts, 0, wider, this.first - least, this.counts.length);
			this.counts = wider;
			this.first = least;
		}
	}

}
