package vn.sipas.ranking.feed;

import java.io.Serial;

import vn.sipas.ranking.deadletter.Unusable.Reason;

/** A record is no event that could be used. */
final class UnusableException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final String why;

	UnusableException(Reason reason, String why) {
		super(why);
		this.reason = reason;
		this.why = why;
	}

	Reason reason() {
		return this.reason;
	}

	String why() {
		return this.why;
	}

}
