package vn.sipas.scoring.naive;

import java.util.Random;

/**
 * Runs of random sequences. {@code -Dsipas.test.sequences} says how many; where one
 * fails, {@code -Dsipas.test.seed} with the seed that is told runs it again, and it
 * alone.
 */
public final class Sequences {

	private Sequences() {
	}

	/**
	 * Runs sequences, a few in one run.
	 * @param atLeast how many, unless more are asked for
	 * @param each how many there are in one run
	 * @param run the run, with what it is drawn from
	 */
	public static void run(int atLeast, int each, Run run) {
		Long asked = Long.getLong("sipas.test.seed");
		int runs = (asked != null) ? 1 : (Integer.getInteger("sipas.test.sequences", atLeast) + each - 1) / each;
		long seed = (asked != null) ? asked : System.nanoTime();
		for (int number = 0; number < runs; number++, seed++) {
			try {
				run.on(new Random(seed));
			}
			catch (AssertionError | Exception ex) {
				throw new AssertionError("run again with -Dsipas.test.seed=" + seed + ": " + ex.getMessage(), ex);
			}
		}
	}

	/** One run. */
	@FunctionalInterface
	public interface Run {

		void on(Random random) throws Exception;

	}

}
