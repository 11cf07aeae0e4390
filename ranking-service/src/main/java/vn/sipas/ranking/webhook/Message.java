package vn.sipas.ranking.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is to be told, whoever hears it.
 *
 * @param event names what happened, the same whoever notices it and however often
 * @param type of what kind it is
 * @param wave in which wave it happened; empty for a trial
 * @param at when it happened, in UTC
 * @param payload the body, JSON, as it is sent
 */
record Message(String event, EventType type, String wave, Instant at, String payload) {

	private static final int ID_BYTES = 16;

	/**
	 * What tells a webhook whether it has had the message: always the same for the same
	 * event.
	 */
	String idFor(String webhook) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((webhook + "\n" + this.event).getBytes(StandardCharsets.UTF_8));
			return "msg_" + HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
