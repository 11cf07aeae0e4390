package vn.sipas.ranking.webhook;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a webhook.
 *
 * @param url where it is told
 * @param description what people know it by; empty for nothing
 * @param types what it is told of
 * @param waves of which waves; none for all
 * @param disabled whether nothing is to be sent
 * @param secret the secret, where it is not to be made here; of a new webhook only
 */
record WebhookRequest(String url, String description, List<EventType> types, List<String> waves, boolean disabled,
		@Nullable Secret secret) {
}
