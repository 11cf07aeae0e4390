package vn.sipas.bench.report;

import java.util.Collection;

/** How long the slower part of many had to wait. */
public final class Percentiles {

	private Percentiles() {
	}

	/**
	 * A percentile.
	 * @param nanos times in nanoseconds, in any order
	 * @param share which, from 0 to 1
	 * @return in seconds
	 * @throws IllegalArgumentException if there are no times
	 */
	public static double seconds(Collection<Long> nanos, double share) {
		if (nanos.isEmpty()) {
			throw new IllegalArgumentException("no times");
		}
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e9;
	}

}
