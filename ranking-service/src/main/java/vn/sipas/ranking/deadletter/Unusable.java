package vn.sipas.ranking.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be used.
 *
 * @param cause the record as it came
 * @param reason why, for programs
 * @param message why, for people
 * @param personal whether it is about one response: then it is kept only where it was,
 * where it is erased when the response is
 */
public record Unusable(ConsumerRecord<byte[], byte[]> cause, Reason reason, String message, boolean personal) {

	/** Why a record could not be used. */
	public enum Reason {

		/** It is not JSON. */
		NOT_JSON("not-json"),

		/** It says that it is another event than the topic's. */
		UNKNOWN_EVENT("unknown-event"),

		/** It does not keep to the event's contract. */
		NOT_AS_AGREED("not-as-agreed");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}

}
