package vn.sipas.intake.response;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.Finding;

/**
 * What became of a submission.
 */
public sealed interface Checked {

	/**
	 * Nothing is wrong with it.
	 *
	 * @param response the response
	 */
	record Right(Response response) implements Checked {
	}

	/**
	 * Something is wrong with it.
	 *
	 * @param responseId the id that it came with, if it is one
	 * @param findings all that is wrong
	 */
	record Refused(@Nullable String responseId, List<Finding> findings) implements Checked {
	}

}
