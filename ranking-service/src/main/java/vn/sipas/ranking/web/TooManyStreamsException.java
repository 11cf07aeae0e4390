package vn.sipas.ranking.web;

import java.io.Serial;

/** Somebody has as many streams open as they may. */
public final class TooManyStreamsException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** After how many seconds it may be worth another try. */
	static final int PAUSE_S = 30;

	/** Says so. */
	public TooManyStreamsException() {
		super("too many streams");
	}

}
