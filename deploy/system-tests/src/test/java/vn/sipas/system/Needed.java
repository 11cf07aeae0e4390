package vn.sipas.system;

import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * What a test needs of the machine. Where a person's machine lacks it, the test is left
 * out; in CI, where all of it is there, that is an error.
 */
public final class Needed {

	private Needed() {
	}

	/**
	 * What a test ends with whose machine lacks something.
	 * @param reason what is missing, and how to come by it
	 * @return to be thrown: leaves the test out, in CI it fails it
	 */
	public static RuntimeException missing(String reason) {
		return missing(reason, null);
	}

	/**
	 * What a test ends with whose machine lacks something.
	 * @param reason what is missing, and how to come by it
	 * @param cause how that was found out, if by an error
	 * @return to be thrown: leaves the test out, in CI it fails it
	 */
	public static RuntimeException missing(String reason, @Nullable Throwable cause) {
		return Boolean.parseBoolean(System.getenv("CI")) ? new IllegalStateException(reason, cause)
				: new TestAbortedException(reason, cause);
	}

}
