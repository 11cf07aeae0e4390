package vn.sipas.ranking.webhook;

import vn.sipas.ranking.web.SentBody;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks, for admins: making, changing and trying them. */
@RestController
class WebhookApi {

	static final int LARGEST_BODY = 64 << 10;

	static final String ALL = "/api/v1/webhooks";

	static final String ONE = ALL + "/{webhook}";

	private final Webhooks webhooks;

	private final WebhookDesk desk;

	private final WebhookReader reader;

	private final Endpoints endpoints;

	private final Deliveries deliveries;

	private final Payloads payloads;

	private final JsonMapper json;

	private final Clock clock;

	WebhookApi(Webhooks webhooks, WebhookDesk desk, WebhookReader reader, Endpoints endpoints, Deliveries deliveries,
			Payloads payloads, JsonMapper json, Clock clock) {
		this.webhooks = webhooks;
		this.desk = desk;
		this.reader = reader;
		this.endpoints = endpoints;
		this.deliveries = deliveries;
		this.payloads = payloads;
		this.json = json;
		this.clock = clock;
	}

	@GetMapping(path = ALL, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> all() {
		return Answer
			.of(this.json
				.writeValueAsBytes(this.webhooks.all().stream().map((webhook) -> shown(webhook, null)).toList()))
			.asJson();
	}

	@GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> one(@PathVariable String webhook) {
		return Answer.of(this.json.writeValueAsBytes(shown(require(webhook), null))).asJson();
	}

	/** The secret is shown here and never again. */
	@PostMapping(path = ALL, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> make(HttpServletRequest request) throws IOException {
		WebhookRequest asked = this.reader.readNew(SentBody.of(request, LARGEST_BODY));
		Secret secret = Objects.requireNonNullElseGet(asked.secret(), Secret::random);
		String by = Caller.current().map(Caller::name).orElseThrow();
		Webhook made = this.desk.make(asked, secret, by);
		return ResponseEntity.created(URI.create(ALL + "/" + made.webhook()))
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsBytes(shown(made, secret)));
	}

	@PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> change(@PathVariable String webhook, HttpServletRequest request) throws IOException {
		WebhookRequest asked = this.reader.readChange(SentBody.of(request, LARGEST_BODY));
		boolean wasOff = require(webhook).disabled() != null;
		Webhook changed = this.desk.change(webhook, asked);
		if (wasOff && changed.disabled() == null) {
			this.endpoints.recovered(webhook);
		}
		return fresh(shown(changed, null));
	}

	@DeleteMapping(ONE)
	ResponseEntity<Void> remove(@PathVariable String webhook) {
		this.desk.remove(webhook);
		return ResponseEntity.noContent().build();
	}

	/** The new secret is shown here and never again. */
	@PostMapping(path = ONE + "/secret/rotation", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> rotate(@PathVariable String webhook, HttpServletRequest request) throws IOException {
		Secret given = this.reader.readSecret(SentBody.of(request, LARGEST_BODY));
		require(webhook);
		Secret secret = Objects.requireNonNullElseGet(given, Secret::random);
		return fresh(shown(this.desk.rotate(webhook, secret), secret));
	}

	@PostMapping(path = ONE + "/test", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> test(@PathVariable String webhook, HttpServletRequest request) throws IOException {
		this.reader.readNothing(SentBody.of(request, LARGEST_BODY));
		require(webhook);
		Message trial = this.payloads.trial(webhook, this.clock.instant());
		this.deliveries.add(trial, webhook);
		String id = trial.idFor(webhook);
		Delivery sent = this.deliveries.find(webhook, id).orElseThrow(() -> new NotFoundException("delivery", id));
		return ResponseEntity.status(HttpStatus.ACCEPTED)
			.location(URI.create(ALL + "/" + webhook + "/deliveries/" + id))
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsBytes(ShownDelivery.of(sent)));
	}

	private ResponseEntity<byte[]> fresh(ShownWebhook webhook) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsBytes(webhook));
	}

	private Webhook require(String webhook) {
		return this.webhooks.find(webhook).orElseThrow(() -> new NotFoundException("webhook", webhook));
	}

	private ShownWebhook shown(Webhook webhook, @Nullable Secret secret) {
		return ShownWebhook.of(webhook, this.clock.instant(),
				this.endpoints.failingSince(webhook.webhook()).orElse(null), secret);
	}

}
