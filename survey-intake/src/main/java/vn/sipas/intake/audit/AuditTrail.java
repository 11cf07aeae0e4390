package vn.sipas.intake.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Keeps an account of who did what.
 */
@Component
public class AuditTrail {

	private final EventPublisher publisher;

	private final JsonMapper json;

	private final Clock clock;

	AuditTrail(EventPublisher publisher, JsonMapper json, Clock clock) {
		this.publisher = publisher;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Notes what was done, and returns when Kafka has it. Whoever did it is told that it
	 * is done only after that; told otherwise they do it again, which changes nothing and
	 * is noted twice.
	 * @param by the name of who did it
	 * @param action what was done
	 * @param wave the wave that it was done in, empty for none
	 * @param target what it was done to: a response's id, a key's name, empty for none
	 * @param detail what else matters, without anything that respondents said, empty for
	 * nothing
	 * @throws ProblemException {@code unavailable} if Kafka does not acknowledge in time
	 */
	public void note(String by, Action action, String wave, String target, String detail) {
		AuditEvent event = new AuditEvent("action-taken", this.clock.instant().truncatedTo(ChronoUnit.MILLIS), by,
				action.word(), wave, target, detail);
		this.publisher.store(Topics.AUDIT, null, this.json.writeValueAsBytes(event));
	}

}
