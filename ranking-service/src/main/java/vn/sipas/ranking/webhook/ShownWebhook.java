package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is shown.
 *
 * @param webhook its id
 * @param url where it is told
 * @param description what people know it by; empty for nothing
 * @param types what it is told of
 * @param waves of which waves; none for all
 * @param disabled whether nothing is sent
 * @param disabledBecause why nothing is sent; null while it is told
 * @param since what happened before is not told to it
 * @param createdAt when it was made, in UTC
 * @param createdBy the name of the key that it was made with
 * @param changedAt when it was last changed, in UTC
 * @param oldSecretUntil how long an older secret signs too; null if none does
 * @param failingSince since when nothing gets through; null if the last message did
 * @param secret the secret, where it was made or given just now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownWebhook(String webhook, String url, String description, List<EventType> types, List<String> waves,
		boolean disabled, @Nullable Disabled disabledBecause, Instant since, Instant createdAt, String createdBy,
		Instant changedAt, @Nullable Instant oldSecretUntil, @Nullable Instant failingSince, @Nullable String secret) {

	static ShownWebhook of(Webhook webhook, Instant now, @Nullable Instant failingSince, @Nullable Secret secret) {
		Instant old = webhook.secrets()
			.stream()
			.filter((one) -> one.signsAt(now))
			.map(SealedSecret::until)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElse(null);
		return new ShownWebhook(webhook.webhook(), webhook.url(), webhook.description(), webhook.types(),
				webhook.waves(), webhook.disabled() != null, webhook.disabled(), webhook.since(), webhook.createdAt(),
				webhook.createdBy(), webhook.changedAt(), old, failingSince, (secret == null) ? null : secret.text());
	}

	@Override
	public String toString() {
		return "ShownWebhook[webhook=" + this.webhook + "]";
	}

}
