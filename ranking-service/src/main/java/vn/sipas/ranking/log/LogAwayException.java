package vn.sipas.ranking.log;

import java.io.Serial;

/** Kafka did not acknowledge in time what somebody entered: they send it again. */
public final class LogAwayException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	LogAwayException(String topic, Exception cause) {
		super(topic + " did not acknowledge", cause);
	}

}
