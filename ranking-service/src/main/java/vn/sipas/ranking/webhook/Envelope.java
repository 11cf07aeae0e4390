package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a message bears outside: who it is from, and that it is the very same. */
final class Envelope {

	private Envelope() {
	}

	/**
	 * The headers of Standard Webhooks, signed at the moment of sending by each secret
	 * that signs then.
	 * @param delivery what is sent
	 * @param webhook to whom
	 * @param keys what opens the secrets
	 * @param now when
	 * @return empty if a secret cannot be opened: half of the signatures might be the
	 * half that the receiver does not know
	 */
	static Optional<Map<String, String>> headers(Delivery delivery, Webhook webhook, SealingKeys keys, Instant now) {
		List<Optional<Secret>> secrets = webhook.secrets()
			.stream()
			.filter((sealed) -> sealed.signsAt(now))
			.map((sealed) -> keys.open(sealed, webhook.webhook()))
			.toList();
		if (!secrets.stream().allMatch(Optional::isPresent)) {
			return Optional.empty();
		}
		long timestamp = now.getEpochSecond();
		String signatures = secrets.stream()
			.flatMap(Optional::stream)
			.map((secret) -> secret.sign(delivery.id(), timestamp, delivery.payload()))
			.collect(Collectors.joining(" "));
		return Optional.of(Map.of("webhook-id", delivery.id(), "webhook-timestamp", Long.toString(timestamp),
				"webhook-signature", signatures));
	}

}
