package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what, and where.
 *
 * @param webhook its id
 * @param url where it is told
 * @param description what people know it by; empty for nothing
 * @param types what it is told of
 * @param waves of which waves; none for all
 * @param disabled why nothing is sent; null while it is told
 * @param since what happened before is not told to it
 * @param createdAt when it was made, in UTC
 * @param createdBy the name of the key that it was made with
 * @param changedAt when it was last changed, in UTC
 * @param secrets what it is signed with: first the one that holds, then those that still
 * sign too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Webhook(String webhook, String url, String description, List<EventType> types, List<String> waves,
		@Nullable Disabled disabled, Instant since, Instant createdAt, String createdBy, Instant changedAt,
		List<SealedSecret> secrets) {

	/** Beside the one that holds; the oldest goes. */
	private static final int MOST_OLD_SECRETS = 2;

	public Webhook {
		Objects.requireNonNull(webhook, "webhook");
		Objects.requireNonNull(url, "url");
		description = Objects.requireNonNullElse(description, "");
		types = List.copyOf(types);
		waves = List.copyOf(Objects.requireNonNullElse(waves, List.of()));
		Objects.requireNonNull(since, "since");
		Objects.requireNonNull(createdAt, "createdAt");
		Objects.requireNonNull(createdBy, "createdBy");
		Objects.requireNonNull(changedAt, "changedAt");
		secrets = List.copyOf(secrets);
		if (types.isEmpty() || secrets.isEmpty()) {
			throw new IllegalArgumentException("a webhook is told of something, and has a secret");
		}
	}

	/** Whether it is told of something that happens in a wave. */
	boolean wants(EventType type, String wave) {
		return this.disabled == null && this.types.contains(type)
				&& (this.waves.isEmpty() || this.waves.contains(wave));
	}

	/** The same as somebody wants it from now on. What it was not told of begins now. */
	Webhook changed(WebhookRequest to, Instant now) {
		Disabled.Reason reason = (this.disabled == null) ? Disabled.Reason.BY_HAND : this.disabled.reason();
		Disabled off = to.disabled() ? new Disabled(reason, (this.disabled == null) ? now : this.disabled.at()) : null;
		boolean more = (this.disabled != null && off == null) || !this.types.containsAll(to.types())
				|| (!this.waves.isEmpty() && (to.waves().isEmpty() || !this.waves.containsAll(to.waves())));
		return new Webhook(this.webhook, to.url(), to.description(), to.types(), to.waves(), off,
				more ? now : this.since, this.createdAt, this.createdBy, now, this.secrets);
	}

	/** The same, told nothing from now on. */
	Webhook disabled(Disabled.Reason reason, Instant now) {
		return new Webhook(this.webhook, this.url, this.description, this.types, this.waves, new Disabled(reason, now),
				this.since, this.createdAt, this.createdBy, now, this.secrets);
	}

	/** The same with another secret; the one before signs too for a while. */
	Webhook rotated(SealedSecret secret, Instant now, Instant oldUntil) {
		Stream<SealedSecret> old = this.secrets.stream()
			.map((one) -> (one.until() == null) ? one.until(oldUntil) : one)
			.filter((one) -> one.signsAt(now))
			.limit(MOST_OLD_SECRETS);
		return new Webhook(this.webhook, this.url, this.description, this.types, this.waves, this.disabled, this.since,
				this.createdAt, this.createdBy, now, Stream.concat(Stream.of(secret), old).toList());
	}

}
