package vn.sipas.ranking.webhook;

import vn.sipas.ranking.log.Arrival;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.log.BusyException;
import vn.sipas.ranking.log.Entry;
import vn.sipas.ranking.log.LogAwayException;
import vn.sipas.ranking.log.SoleWriter;
import vn.sipas.ranking.log.SoleWriters;
import vn.sipas.ranking.log.WebhookTopic;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Where webhooks are made, changed and taken away. All of it goes to the log, and comes
 * to the store from there. A change begins with what the log said last: of two at the
 * same time, one sees the other or is put off.
 */
@Component
class WebhookDesk implements OffSwitch {

	/** More than any installation is known to need; each edition goes to each of them. */
	static final int MOST = 200;

	private static final Duration UNTIL_SEEN = Duration.ofSeconds(5);

	private static final int ID_BYTES = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Webhooks webhooks;

	private final SoleWriters writers;

	private final SealingKeys keys;

	private final Duration oldSecretFor;

	private final JsonMapper json;

	private final Clock clock;

	WebhookDesk(Webhooks webhooks, SoleWriters writers, SealingKeys keys, WebhookProperties properties, JsonMapper json,
			Clock clock) {
		this.webhooks = webhooks;
		this.writers = writers;
		this.keys = keys;
		this.oldSecretFor = properties.oldSecretFor();
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Makes a webhook.
	 * @param request how it is wanted
	 * @param secret its secret
	 * @param by who makes it
	 * @return the webhook, once the log has it
	 * @throws RefusedException if there can be none, or it is not certain that there is
	 */
	Webhook make(WebhookRequest request, Secret secret, String by) {
		if (this.keys.areMissing()) {
			throw new RefusedException(409, "webhooks-not-set-up");
		}
		if (this.webhooks.all().size() >= MOST) {
			throw new RefusedException(409, "too-many-webhooks");
		}
		byte[] random = new byte[ID_BYTES];
		RANDOM.nextBytes(random);
		String id = HexFormat.of().formatHex(random);
		Instant now = now();
		Webhook made = new Webhook(id, request.url(), request.description(), request.types(), request.waves(),
				request.disabled() ? new Disabled(Disabled.Reason.BY_HAND, now) : null, now, now, by, now,
				List.of(this.keys.seal(secret, id)));
		try (SoleWriter writer = this.writers.open(WebhookTopic.NAME, id)) {
			write(writer, id, made);
		}
		catch (LogAwayException ex) {
			// Nobody else knows the id, so sent again it would be made again.
			throw new RefusedException(503, "webhook-uncertain");
		}
		Arrival.within(UNTIL_SEEN, () -> this.webhooks.find(id).isPresent());
		return made;
	}

	/**
	 * Changes a webhook.
	 * @throws NotFoundException if there is none
	 */
	Webhook change(String id, WebhookRequest request) {
		return change(id, (before) -> before.changed(request, now()));
	}

	/** Gives a webhook another secret. */
	Webhook rotate(String id, Secret secret) {
		SealedSecret sealed = this.keys.seal(secret, id);
		Instant now = now();
		return change(id, (before) -> before.rotated(sealed, now, now.plus(this.oldSecretFor)));
	}

	@Override
	public void disable(String id, Disabled.Reason reason) {
		change(id, (before) -> (before.disabled() == null) ? before.disabled(reason, now()) : before);
	}

	/** Takes a webhook away. */
	void remove(String id) {
		change(id, (before) -> null);
	}

	private Webhook change(String id, Change how) {
		Webhook found = this.webhooks.find(id).orElseThrow(() -> new NotFoundException("webhook", id));
		try (SoleWriter writer = this.writers.open(WebhookTopic.NAME, id)) {
			if (!Arrival.within(UNTIL_SEEN, () -> !writer.notInStore().contains(id))) {
				throw new RefusedException(409, "webhook-busy");
			}
			Webhook before = this.webhooks.find(id).orElseThrow(() -> new NotFoundException("webhook", id));
			Webhook after = how.of(before);
			if (before.equals(after)) {
				return before;
			}
			write(writer, id, after);
			Arrival.within(UNTIL_SEEN, () -> !writer.notInStore().contains(id));
			return (after == null) ? found : after;
		}
		catch (BusyException ex) {
			throw new RefusedException(409, "webhook-busy");
		}
	}

	private void write(SoleWriter writer, String id, @Nullable Webhook webhook) {
		writer.append(List.of(Entry.of(id, (webhook == null) ? null : event(webhook))).iterator());
	}

	private byte[] event(Webhook webhook) {
		ObjectNode event = this.json.createObjectNode().put("event", WebhookSaid.EVENT);
		event.setAll(this.json.<ObjectNode>valueToTree(webhook));
		return this.json.writeValueAsBytes(event);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/** What becomes of a webhook. */
	private interface Change {

		/** Null to take it away. */
		@Nullable Webhook of(Webhook before);

	}

}
