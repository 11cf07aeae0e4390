package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.List;

/** Webhooks and messages for tests. */
final class Hooks {

	private Hooks() {
	}

	static Webhook webhook(String id, String url, Instant now, SealedSecret secret) {
		return new Webhook(id, url, "", EventType.NEWS, List.of(), null, now, now, "admin", now, List.of(secret));
	}

	static Message message(String event, Instant at) {
		return new Message(event, EventType.WAVE_PUBLISHED, "w", at, "{\"event\":\"" + event + "\"}");
	}

	static Delivery delivery(String webhook, String payload, Instant now) {
		return Delivery.of(new Message("wave.published|w|1", EventType.WAVE_PUBLISHED, "w", now, payload), webhook,
				now);
	}

}
