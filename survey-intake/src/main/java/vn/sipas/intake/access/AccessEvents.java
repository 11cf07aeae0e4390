package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Changes who may do what: writes it to the log, and returns when it holds here; other
 * instances follow within a second.
 */
@Component
public class AccessEvents {

	private final EventPublisher publisher;

	private final AccessLog accessLog;

	private final JsonMapper json;

	private final Clock clock;

	AccessEvents(EventPublisher publisher, AccessLog accessLog, JsonMapper json, Clock clock) {
		this.publisher = publisher;
		this.accessLog = accessLog;
		this.json = json;
		this.clock = clock;
	}

	void issue(ApiKey key) {
		ObjectNode event = this.json.createObjectNode().put("event", "key-issued");
		event.setAll((ObjectNode) this.json.valueToTree(key));
		write(key.name(), event);
	}

	void revoke(String name, String by) {
		write(name, revocation("key-revoked", by).put("name", name));
	}

	/**
	 * Takes a one-time link back.
	 * @param wave its wave
	 * @param id the link's id
	 * @param by who takes it back
	 * @throws ProblemException {@code unavailable} if Kafka does not acknowledge in time
	 */
	public void revokeLink(String wave, String id, String by) {
		write(RevokedLinks.key(wave, id), revocation("link-revoked", by).put("wave", wave).put("id", id));
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private ObjectNode revocation(String event, String by) {
		return this.json.createObjectNode().put("event", event).put("revokedAt", now().toString()).put("revokedBy", by);
	}

	private void write(String key, ObjectNode event) {
		RecordMetadata written = this.publisher.store(Topics.ACCESS, key.getBytes(StandardCharsets.UTF_8),
				this.json.writeValueAsBytes(event));
		try {
			this.accessLog.awaitRead(written.partition(), written.offset(), Deadline.in(this.publisher.patience()));
		}
		catch (TimeoutException ex) {
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
	}

}
