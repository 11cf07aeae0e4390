package vn.sipas.intake.json;

import java.io.IOException;
import java.io.InputStream;

import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * Reads a body that has a bound.
 */
public final class Body {

	private Body() {
	}

	/**
	 * Reads a body whole.
	 * @param in the body
	 * @param largest the most bytes that it may have
	 * @return its bytes
	 * @throws ProblemException {@code too-large} if it has more
	 * @throws IOException if it breaks off
	 */
	public static byte[] read(InputStream in, int largest) throws IOException {
		byte[] body = in.readNBytes(largest + 1);
		if (body.length > largest) {
			throw ProblemException.of(ProblemCode.TOO_LARGE, largest);
		}
		return body;
	}

}
