package vn.sipas.ranking.publication;

import java.io.Serial;

/** Figures cannot be published as was asked for; nothing was. */
final class RefusedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String code;

	private final int edition;

	/**
	 * Says why.
	 * @param code tells programs, and names the texts
	 * @param edition the number that the texts speak of
	 */
	RefusedException(String code, int edition) {
		super(code + " " + edition);
		this.code = code;
		this.edition = edition;
	}

	String code() {
		return this.code;
	}

	int edition() {
		return this.edition;
	}

}
