package vn.sipas.ranking.webhook;

import java.io.Serial;

/** What was asked for is not done. */
final class RefusedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	/**
	 * Says why.
	 * @param status the answer's status
	 * @param code tells programs, and names the texts
	 */
	RefusedException(int status, String code) {
		super(code);
		this.status = status;
		this.code = code;
	}

	int status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

}
