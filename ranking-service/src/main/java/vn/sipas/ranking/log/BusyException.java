package vn.sipas.ranking.log;

import java.io.Serial;

/** Somebody else has begun to write about the same thing; nothing was written here. */
public final class BusyException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	BusyException(String about, Exception cause) {
		super("another writer has begun to write about " + about, cause);
	}

}
