package vn.sipas.ranking.webhook;

import java.time.Instant;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A webhook to which nothing gets through now.
 *
 * @param webhook the webhook's id
 * @param failingSince since when, in UTC
 */
@Document("webhooksFailing")
record Endpoint(@MongoId String webhook, Instant failingSince) {
}
