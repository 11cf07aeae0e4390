package vn.sipas.intake.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes decisions on flagged responses. Which there are is asked of ranking-service,
 * which reads what scoring has flagged.
 */
@RestController
class ReviewController {

	private static final int LARGEST = 1 << 20;

	private final Waves waves;

	private final EventPublisher publisher;

	private final AuditTrail audit;

	private final JsonMapper json;

	private final Clock clock;

	ReviewController(Waves waves, EventPublisher publisher, AuditTrail audit, JsonMapper json, Clock clock) {
		this.waves = waves;
		this.publisher = publisher;
		this.audit = audit;
		this.json = json;
		this.clock = clock;
	}

	@PostMapping(path = "/api/v1/waves/{wave}/reviews", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	Taken decide(@PathVariable String wave, HttpServletRequest request) throws IOException {
		this.waves.wave(wave);
		JsonNode body = JsonTree.read(request.getInputStream(), LARGEST);
		String reviewer = Caller.of(request).name();
		List<Decision> decisions = Decision.read(body);
		for (Decision decision : decisions) {
			decide(wave, decision, reviewer);
		}
		return new Taken(wave, decisions.size());
	}

	private void decide(String wave, Decision decision, String reviewer) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		ResponseReviewed event = new ResponseReviewed("response-reviewed", wave, decision.responseId(),
				decision.revision(), decision.decision().word(), decision.reason(), reviewer, now);
		this.publisher.store(Topics.REVIEWS, (wave + "|" + decision.responseId()).getBytes(StandardCharsets.UTF_8),
				this.json.writeValueAsBytes(event));
		// Without the reason, which is erased with the response, and may tell of it.
		this.audit.note(reviewer, Action.RESPONSE_REVIEWED, wave, decision.responseId(), decision.decision().word());
	}

	/**
	 * How many decisions hold.
	 */
	record Taken(String wave, int decisions) {
	}

	/**
	 * The event.
	 */
	record ResponseReviewed(String event, String wave, String responseId, int revision, String decision, String reason,
			String reviewer, Instant reviewedAt) {
	}

}
