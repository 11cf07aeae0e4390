package vn.sipas.scoring.deadletter;

import java.io.Serial;

/** A record cannot be used. Says why, in a sentence for who mends the cause. */
public final class UnusableRecordException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final String sentence;

	public UnusableRecordException(Reason reason, String sentence) {
		// Thrown for each bad record of a flood: without a stack trace it costs little.
		super(sentence, null, false, false);
		this.reason = reason;
		this.sentence = sentence;
	}

	public Reason reason() {
		return this.reason;
	}

	public String sentence() {
		return this.sentence;
	}

}
