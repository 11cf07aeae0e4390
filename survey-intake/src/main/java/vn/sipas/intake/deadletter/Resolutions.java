package vn.sipas.intake.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.PassedOver;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * All that was done about dead letters: few events, each about many letters, which stay
 * as long as there are letters.
 */
@Component
class Resolutions {

	private final EventPublisher publisher;

	private final JsonMapper json;

	private final PassedOver passedOver;

	Resolutions(EventPublisher publisher, JsonMapper json, PassedOver passedOver) {
		this.publisher = publisher;
		this.passedOver = passedOver;
		this.json = json;
	}

	/**
	 * Reads all.
	 * @param reading reads topics
	 * @return in their order
	 */
	List<Resolution> read(Reading reading) {
		List<Resolution> all = new ArrayList<>();
		reading.ends(Topics.DEAD_LETTERS)
			.forEach((partition, end) -> reading.read(new TopicPartition(Topics.DEAD_LETTERS, partition), end,
					(found) -> resolution(found).ifPresent(all::add)));
		return all;
	}

	private Optional<Resolution> resolution(ConsumerRecord<byte[], byte[]> found) {
		try {
			return Optional.of(this.json.readValue(found.value(), Resolution.class));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			this.passedOver.note(found, ex);
			return Optional.empty();
		}
	}

	/**
	 * What was done about a letter.
	 * @param all all resolutions
	 * @param letter the letter
	 * @return the last, or empty if nothing was done yet
	 */
	static Optional<Resolution> of(List<Resolution> all, Letter letter) {
		return all.reversed().stream().filter((resolution) -> resolution.covers(letter)).findFirst();
	}

	/**
	 * Keeps one, and returns when Kafka has it.
	 * @param resolution what was done
	 * @throws ProblemException {@code unavailable} if Kafka does not acknowledge in time
	 */
	void keep(Resolution resolution) {
		this.publisher.store(Topics.DEAD_LETTERS, resolution.run().getBytes(StandardCharsets.UTF_8),
				this.json.writeValueAsBytes(resolution));
	}

}
