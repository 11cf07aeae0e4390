package vn.sipas.system;

import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine. Where a person's machine lacks it, the test is left
 * out; in CI, where all of it is there, that is an error.
 */
public final class Needed {

	private Needed() {
	}

	/**
	 * Ends a test whose machine lacks something.
	 * @param <T> what would have been there
	 * @param reason what is missing, and how to come by it
	 * @return never
	 * @throws IllegalStateException in CI
	 */
	public static <T> T isMissing(String reason) {
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			throw new IllegalStateException(reason);
		}
		return Assumptions.abort(reason);
	}

}
