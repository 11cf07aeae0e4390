package vn.sipas.scoring.count;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.databind.node.ObjectNode;
import vn.sipas.scoring.json.Json;

/**
 * A withdrawal once more, after a submission that came too late: compaction keeps only a
 * response's last record, and that must not be the answers.
 */
final class Withdrawal {

	private Withdrawal() {
	}

	/**
	 * Writes the event.
	 * @param late the submission that came after its withdrawal
	 * @param now when it came, in milliseconds since 1970
	 * @return a {@code response-withdrawn}
	 */
	static byte[] after(ResponseEvent late, long now) {
		String channel = (late instanceof ResponseEvent.Submitted submitted) ? submitted.channel().orElse("api")
				: "api";
		ObjectNode event = Json.MAPPER.createObjectNode();
		event.put("event", "response-withdrawn");
		event.put("wave", late.wave());
		event.put("responseId", late.responseId());
		event.put("channel", channel);
		event.put("receivedAt", Instant.ofEpochMilli(now).truncatedTo(ChronoUnit.MILLIS).toString());
		return Json.MAPPER.writeValueAsBytes(event);
	}

}
