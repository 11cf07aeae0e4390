package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A message on its way to a webhook, or at its end.
 *
 * @param id the message's id, by which the receiver knows it again
 * @param webhook the webhook's id
 * @param type of what kind the message is
 * @param wave in which wave it happened; empty for a trial
 * @param payload the body, JSON, as it is sent
 * @param createdAt since when it is on its way, in UTC
 * @param state where it stands
 * @param reason why it was given up; null unless it was
 * @param failures attempts that failed since it was sent off, or sent off again
 * @param attempts the last attempts, the earliest first
 * @param dueAt from when on somebody may take it, in UTC; null once it is at its end.
 * Whoever takes it puts this off, so if they die with it, it is due again by itself
 * @param lease whoever took it last; null if nobody has it
 * @param endedAt when it came to its end; null while it is on its way
 */
@Document("webhookDeliveries")
record Delivery(@MongoId String id, String webhook, EventType type, String wave, String payload, Instant createdAt,
		State state, @Nullable String reason, int failures, List<Attempt> attempts, @Nullable Instant dueAt,
		@Nullable String lease, @Nullable Instant endedAt) {

	private static final int MOST_ATTEMPTS = 20;

	Delivery {
		attempts = List.copyOf(attempts);
	}

	static Delivery of(Message message, String webhook, Instant now) {
		return new Delivery(message.idFor(webhook), webhook, message.type(), message.wave(), message.payload(), now,
				State.WAITING, null, 0, List.of(), now, null, null);
	}

	/** The receiver has it. */
	Delivery delivered(Attempt attempt, Instant now) {
		return new Delivery(this.id, this.webhook, this.type, this.wave, this.payload, this.createdAt, State.DELIVERED,
				null, this.failures, with(attempt), null, null, now);
	}

	/** It failed, and is tried again. */
	Delivery failed(Attempt attempt, Instant dueAt) {
		return new Delivery(this.id, this.webhook, this.type, this.wave, this.payload, this.createdAt, State.WAITING,
				null, this.failures + 1, with(attempt), dueAt, null, null);
	}

	/** It is given up; what it says and why is kept. */
	Delivery dead(@Nullable Attempt attempt, String why, Instant now) {
		return new Delivery(this.id, this.webhook, this.type, this.wave, this.payload, this.createdAt, State.DEAD, why,
				(attempt == null) ? this.failures : this.failures + 1, with(attempt), null, null, now);
	}

	private List<Attempt> with(@Nullable Attempt attempt) {
		List<Attempt> all = Stream.concat(this.attempts.stream(), Stream.ofNullable(attempt)).toList();
		return all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size());
	}

	/** Where a delivery stands. */
	enum State {

		/** It is tried, or tried again. */
		WAITING,

		/** The receiver has it. */
		DELIVERED,

		/** It was given up. */
		DEAD

	}

}
