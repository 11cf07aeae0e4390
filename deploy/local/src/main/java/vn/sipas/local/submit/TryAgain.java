package vn.sipas.local.submit;

import java.time.Duration;

/**
 * An attempt failed in a way that may be over soon.
 */
final class TryAgain extends Exception {

	private final Duration pause;

	/**
	 * Says why and when to try again.
	 * @param reason what happened, as the end of a sentence
	 * @param pause how long to wait at least
	 */
	TryAgain(String reason, Duration pause) {
		super(reason);
		this.pause = pause;
	}

	String reason() {
		return String.valueOf(getMessage());
	}

	Duration pause() {
		return this.pause;
	}

}
