package vn.sipas.intake.problem;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The problem that goes with a bare HTTP status.
 */
final class StatusProblems {

	private StatusProblems() {
	}

	static ProblemException of(int status, HttpServletRequest request) {
		String type = Objects.requireNonNullElse(request.getContentType(), "–");
		return switch (status) {
			case 404 -> ProblemException.of(ProblemCode.NOT_FOUND);
			case 405 -> ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED, request.getMethod());
			case 406 -> ProblemException.of(ProblemCode.NOT_ACCEPTABLE);
			case 413 -> ProblemException.of(ProblemCode.TOO_LARGE, "?");
			case 415 -> ProblemException.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, type);
			default -> ProblemException.of((status < 500) ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL);
		};
	}

}
