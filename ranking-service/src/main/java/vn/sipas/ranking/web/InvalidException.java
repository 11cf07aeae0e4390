package vn.sipas.ranking.web;

import java.io.Serial;
import java.util.List;

/** A body was refused, with all that was found wrong in it; nothing of it was kept. */
public final class InvalidException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	/**
	 * Names what is wrong.
	 * @param findings at least one
	 */
	public InvalidException(List<Finding> findings) {
		super(findings.size() + " findings, the first: " + findings.getFirst());
		this.findings = List.copyOf(findings);
	}

	/**
	 * What is wrong.
	 * @return in the body's order
	 */
	public List<Finding> findings() {
		return this.findings;
	}

}
