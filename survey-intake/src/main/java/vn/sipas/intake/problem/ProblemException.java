package vn.sipas.intake.problem;

import java.util.Arrays;
import java.util.List;

/**
 * A request is refused. No fault of this service, hence without a stack trace.
 */
public final class ProblemException extends RuntimeException {

	private final ProblemCode code;

	private final transient List<String> args;

	private final transient List<Finding> findings;

	private ProblemException(ProblemCode code, List<String> args, List<Finding> findings) {
		super(code.word() + " " + args + " " + findings, null, false, false);
		this.code = code;
		this.args = args;
		this.findings = findings;
	}

	/**
	 * A problem of the whole request.
	 * @param code what is wrong
	 * @param args what the code's text mentions, in its order
	 * @return the exception to throw
	 */
	public static ProblemException of(ProblemCode code, Object... args) {
		return new ProblemException(code, Arrays.stream(args).map(String::valueOf).toList(), List.of());
	}

	/**
	 * A problem made of findings in the body.
	 * @param code what is wrong on the whole
	 * @param findings what is wrong where
	 * @param args what the code's text mentions, in its order
	 * @return the exception to throw
	 */
	public static ProblemException of(ProblemCode code, List<Finding> findings, Object... args) {
		return new ProblemException(code, Arrays.stream(args).map(String::valueOf).toList(), List.copyOf(findings));
	}

	/**
	 * What is wrong.
	 * @return the code
	 */
	public ProblemCode code() {
		return this.code;
	}

	/**
	 * What is wrong where.
	 * @return the findings, empty where the request as a whole is meant
	 */
	public List<Finding> findings() {
		return this.findings;
	}

	List<String> args() {
		return this.args;
	}

}
