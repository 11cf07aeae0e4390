package vn.sipas.bench.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import vn.sipas.bench.report.Percentiles;
import vn.sipas.bench.report.Spread;

/**
 * When responses were due to be sent, and how old they were when the ranking counted
 * them. Of each unit the first to be sent is taken for the first to be seen: where some
 * overtake others the ages are the same, only of other responses.
 */
final class Ages {

	private final List<List<Long>> due;

	private final int[] seen;

	private final List<Age> ages = new ArrayList<>();

	private int counted;

	private int waiting;

	private record Age(long due, long nanos) {
	}

	Ages(int units) {
		this.due = IntStream.range(0, units).<List<Long>>mapToObj((_) -> new ArrayList<>()).toList();
		this.seen = new int[units];
	}

	/** Notes a response of a unit that is due to be sent at a time. */
	synchronized void due(int unit, long nanos) {
		this.due.get(unit).add(nanos);
		this.waiting++;
	}

	/** Notes that the ranking counts so many of a unit's responses at a time. */
	synchronized void visible(int unit, int responses, long nanos) {
		List<Long> times = this.due.get(unit);
		for (; this.seen[unit] < Math.min(responses, times.size()); this.seen[unit]++) {
			long sent = times.get(this.seen[unit]);
			this.ages.add(new Age(sent, nanos - sent));
			this.counted++;
		}
	}

	synchronized boolean areAllVisible() {
		return this.counted == this.waiting;
	}

	/**
	 * A percentile of the ages, in seconds.
	 * @param share which, from 0 to 1
	 * @param from of responses due from this time on
	 * @param to and before this
	 * @param windows the time is cut into so many
	 * @return one value a window
	 */
	synchronized Spread percentile(double share, long from, long to, int windows) {
		long width = (to - from) / windows;
		return new Spread(IntStream.range(0, windows)
			.mapToObj((window) -> percentile(share, from + window * width, width))
			.toList());
	}

	private double percentile(double share, long from, long width) {
		List<Long> seen = this.ages.stream()
			.filter((age) -> age.due >= from && age.due < from + width)
			.map(Age::nanos)
			.toList();
		if (seen.isEmpty()) {
			throw new IllegalStateException("no response was seen");
		}
		return Percentiles.seconds(seen, share);
	}

}
