package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is shown.
 *
 * @param delivery its id, by which the receiver knows the message again
 * @param type of what kind the message is
 * @param wave in which wave it happened; null for a trial
 * @param state where it stands, in lower case
 * @param reason why it was given up; null unless it was
 * @param createdAt since when it was on its way, in UTC
 * @param nextAt when it is tried again, in UTC; null once it is at its end or while it is
 * tried
 * @param endedAt when it came to its end, in UTC; null while it is on its way
 * @param failures attempts that failed since it was sent off, or sent off again
 * @param attempts the last attempts, the earliest first
 * @param message the body as it is sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownDelivery(String delivery, EventType type, @Nullable String wave, String state, @Nullable String reason,
		Instant createdAt, @Nullable Instant nextAt, @Nullable Instant endedAt, int failures, List<Attempt> attempts,
		@JsonRawValue String message) {

	static ShownDelivery of(Delivery delivery) {
		return new ShownDelivery(delivery.id(), delivery.type(), delivery.wave().isEmpty() ? null : delivery.wave(),
				delivery.state().name().toLowerCase(Locale.ROOT), delivery.reason(), delivery.createdAt(),
				(delivery.lease() == null) ? delivery.dueAt() : null, delivery.endedAt(), delivery.failures(),
				delivery.attempts(), delivery.payload());
	}

	/**
	 * A page of a webhook's deliveries.
	 *
	 * @param page which page, from 0
	 * @param size how many are on a page
	 * @param total how many there are on all pages
	 * @param deliveries the newest first
	 */
	record Page(int page, int size, long total, List<ShownDelivery> deliveries) {

	}

}
