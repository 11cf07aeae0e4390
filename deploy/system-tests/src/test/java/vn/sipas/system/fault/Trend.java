package vn.sipas.system.fault;

import java.util.List;

/** Whether something that is looked at again and again grows. */
final class Trend {

	private Trend() {
	}

	/**
	 * How much more there is in the last quarter than in the second one: the first is
	 * left out, in which caches and pools fill. Each quarter counts by its median, so
	 * that a single look does not.
	 * @param looks what was seen, in order, at least eight times
	 * @return the growth, negative where it became less
	 * @throws IllegalArgumentException if there are fewer looks
	 */
	static long growth(List<Long> looks) {
		int quarter = looks.size() / 4;
		if (quarter < 2) {
			throw new IllegalArgumentException("too few looks for a trend: " + looks.size());
		}
		return median(looks.subList(looks.size() - quarter, looks.size()))
				- median(looks.subList(quarter, 2 * quarter));
	}

	private static long median(List<Long> some) {
		return some.stream().sorted().toList().get(some.size() / 2);
	}

}
