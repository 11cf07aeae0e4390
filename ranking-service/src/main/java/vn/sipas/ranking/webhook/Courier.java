package vn.sipas.ranking.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.ranking.log.LogAwayException;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Brings one message to its webhook, and notes what came of it. If it dies between the
 * two, the message is brought again, under the same id.
 */
@Component
class Courier {

	private static final Logger log = LoggerFactory.getLogger(Courier.class);

	private final Webhooks webhooks;

	private final Deliveries deliveries;

	private final Endpoints endpoints;

	private final Openness open;

	private final OffSwitch off;

	private final SealingKeys keys;

	private final Receivers receivers;

	private final Retries retries;

	private final Duration disableAfter;

	private final Clock clock;

	private final Counter delivered;

	private final Counter failed;

	private final Counter dead;

	private final Counter withheld;

	private final Timer timer;

	Courier(Webhooks webhooks, Deliveries deliveries, Endpoints endpoints, Openness open, OffSwitch off,
			SealingKeys keys, Receivers receivers, Retries retries, WebhookProperties properties, Clock clock,
			MeterRegistry meters) {
		this.webhooks = webhooks;
		this.deliveries = deliveries;
		this.endpoints = endpoints;
		this.open = open;
		this.off = off;
		this.keys = keys;
		this.receivers = receivers;
		this.retries = retries;
		this.disableAfter = properties.disableAfter();
		this.clock = clock;
		this.delivered = meters.counter("sipas.ranking.webhooks", "outcome", "delivered");
		this.failed = meters.counter("sipas.ranking.webhooks", "outcome", "failed");
		this.dead = meters.counter("sipas.ranking.webhooks", "outcome", "dead");
		this.withheld = meters.counter("sipas.ranking.webhooks", "outcome", "withheld");
		this.timer = meters.timer("sipas.ranking.webhooks.attempt");
	}

	/**
	 * Brings what was taken.
	 * @param taken in the hands of this instance
	 */
	void bring(Delivery taken) {
		Optional<Webhook> webhook = this.webhooks.find(taken.webhook());
		if (webhook.isEmpty()) {
			this.deliveries.remove(taken);
		}
		else if (webhook.get().disabled() != null && taken.type() != EventType.TEST) {
			giveUp(this.dead, taken, null, "disabled");
		}
		else if (taken.type() == EventType.RANKING_CHANGED && !this.open.of(taken.wave())) {
			// Nobody misses it: an edition says so itself.
			giveUp(this.withheld, taken, null, "not-public");
		}
		else {
			bring(taken, webhook.get());
		}
	}

	private void bring(Delivery taken, Webhook webhook) {
		Instant start = now();
		Optional<Map<String, String>> headers = Envelope.headers(taken, webhook, this.keys, start);
		Outcome outcome = headers.isEmpty() ? new Outcome.Failed("secret-not-readable")
				: this.timer.record(() -> this.receivers.send(webhook.url(), headers.get(), taken.payload()));
		if (headers.isEmpty()) {
			log.warn("A secret of webhook {} cannot be opened: the key that it is sealed with is not configured",
					webhook.webhook());
		}
		Attempt attempt = Attempt.of(start, now(), outcome);
		if (outcome.isDelivered()) {
			this.delivered.increment();
			this.deliveries.putBack(taken, taken.delivered(attempt, now()));
			this.endpoints.recovered(webhook.webhook());
		}
		else {
			this.failed.increment();
			failed(taken, attempt, outcome);
		}
	}

	private void failed(Delivery taken, Attempt attempt, Outcome outcome) {
		if (taken.type() == EventType.TEST) {
			// Whoever tries it looks at once, and tries again.
			giveUp(this.dead, taken, attempt, "trial-failed");
			return;
		}
		Optional<Duration> pause = this.retries.after(taken.failures() + 1, outcome.retryAfter());
		if (outcome.isGone()) {
			giveUp(this.dead, taken, attempt, "gone");
			disable(taken.webhook(), Disabled.Reason.GONE);
			return;
		}
		if (pause.isEmpty()) {
			giveUp(this.dead, taken, attempt, "no-attempts-left");
		}
		else {
			this.deliveries.putBack(taken, taken.failed(attempt, now().plus(pause.get())));
		}
		Instant since = this.endpoints.failed(taken.webhook(), attempt.at());
		if (!now().isBefore(since.plus(this.disableAfter))) {
			disable(taken.webhook(), Disabled.Reason.FAILING);
		}
	}

	private void giveUp(Counter counted, Delivery taken, @Nullable Attempt attempt, String why) {
		counted.increment();
		this.deliveries.putBack(taken, taken.dead(attempt, why, now()));
	}

	/** If it cannot be done now, the next failure asks for it again. */
	private void disable(String webhook, Disabled.Reason reason) {
		try {
			this.off.disable(webhook, reason);
			log.warn("Webhook {} is disabled: {}", webhook, reason);
		}
		catch (RefusedException | LogAwayException | NotFoundException ex) {
			log.warn("Webhook {} could not be disabled: {}", webhook, ex.toString());
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
