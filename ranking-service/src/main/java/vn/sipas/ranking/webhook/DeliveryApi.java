package vn.sipas.ranking.webhook;

import vn.sipas.ranking.web.SentBody;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;
import vn.sipas.ranking.web.Pages;
import vn.sipas.ranking.web.Parameters;
import vn.sipas.ranking.webhook.Delivery.State;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went to a webhook, and what did not, for admins. */
@RestController
class DeliveryApi {

	private static final String ALL = WebhookApi.ONE + "/deliveries";

	private static final String ONE = ALL + "/{delivery}";

	private static final int LARGEST_PAGE = 200;

	private static final List<String> STATES = List.of("waiting", "delivered", "dead");

	private final Webhooks webhooks;

	private final Deliveries deliveries;

	private final WebhookReader reader;

	private final JsonMapper json;

	DeliveryApi(Webhooks webhooks, Deliveries deliveries, WebhookReader reader, JsonMapper json) {
		this.webhooks = webhooks;
		this.deliveries = deliveries;
		this.reader = reader;
		this.json = json;
	}

	@GetMapping(path = ALL, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> deliveries(@PathVariable String webhook, HttpServletRequest request) {
		Parameters parameters = new Parameters(request.getParameterMap());
		Pages part = Pages.of(parameters, LARGEST_PAGE);
		State state = parameters.word("state", STATES)
			.map((word) -> State.valueOf(word.toUpperCase(Locale.ROOT)))
			.orElse(null);
		require(webhook);
		return Answer.of(this.json.writeValueAsBytes(page(webhook, state, part))).asJson();
	}

	private ShownDelivery.Page page(String webhook, @Nullable State state, Pages part) {
		return new ShownDelivery.Page(part.page(), part.size(), this.deliveries.count(webhook, state),
				this.deliveries.page(webhook, state, part.page(), part.size())
					.stream()
					.map(ShownDelivery::of)
					.toList());
	}

	@GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> delivery(@PathVariable String webhook, @PathVariable String delivery) {
		return Answer.of(this.json.writeValueAsBytes(ShownDelivery.of(require(webhook, delivery)))).asJson();
	}

	/** The same message, with the same id, so a receiver that has it knows it again. */
	@PostMapping(path = ONE + "/retry", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> retry(@PathVariable String webhook, @PathVariable String delivery,
			HttpServletRequest request) throws IOException {
		this.reader.readNothing(SentBody.of(request, WebhookApi.LARGEST_BODY));
		if (!this.deliveries.again(require(webhook, delivery))) {
			throw new RefusedException(409, "delivery-under-way");
		}
		return ResponseEntity.accepted()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsBytes(ShownDelivery.of(require(webhook, delivery))));
	}

	private Delivery require(String webhook, String delivery) {
		require(webhook);
		return this.deliveries.find(webhook, delivery).orElseThrow(() -> new NotFoundException("delivery", delivery));
	}

	private void require(String webhook) {
		if (this.webhooks.find(webhook).isEmpty()) {
			throw new NotFoundException("webhook", webhook);
		}
	}

}
