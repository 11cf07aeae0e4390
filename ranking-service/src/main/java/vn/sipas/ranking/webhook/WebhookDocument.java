package vn.sipas.ranking.webhook;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A webhook as the store keeps it.
 *
 * @param id the webhook's id
 * @param version where the log says so, from 1
 * @param json the webhook, its secrets sealed; null if it was taken away, which is kept
 * so that a late record does not bring it back
 */
@Document("webhooks")
record WebhookDocument(@MongoId String id, long version, @Nullable String json) {
}
