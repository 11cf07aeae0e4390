package vn.sipas.ranking.webhook;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the log says of a webhook.
 *
 * @param key the webhook's id
 * @param offset where it stands in its partition, from 0; what is said later holds
 * @param webhook the webhook; null if it was taken away
 */
public record WebhookSaid(String key, long offset, @Nullable Webhook webhook) {

	/** What the event is called, and the folder of its contract. */
	public static final String EVENT = "webhook-set";

	/**
	 * What a record says.
	 * @throws IllegalArgumentException if the key is not the webhook's
	 */
	public WebhookSaid {
		Objects.requireNonNull(key, "key");
		if (webhook != null && !webhook.webhook().equals(key)) {
			throw new IllegalArgumentException("the key is not the webhook's: " + key);
		}
	}

}
