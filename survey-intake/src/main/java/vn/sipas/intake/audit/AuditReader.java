package vn.sipas.intake.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.kafka.LogConsumers;
import vn.sipas.intake.kafka.PassedOver;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Reads the account from its topic, which has one partition: so its order is that in
 * which things were noted.
 */
@Component
class AuditReader {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration POLL = Duration.ofMillis(200);

	// Kafka counts milliseconds from 1970 on.
	private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

	private static final TopicPartition LOG = new TopicPartition(Topics.AUDIT, 0);

	private final LogConsumers consumers;

	private final JsonMapper json;

	private final PassedOver passedOver;

	AuditReader(LogConsumers consumers, JsonMapper json, PassedOver passedOver) {
		this.consumers = consumers;
		this.passedOver = passedOver;
		this.json = json;
	}

	/**
	 * Reads events.
	 * @param since from when on, where {@code after} does not say more
	 * @param after the place behind which to begin, -1 for the beginning
	 * @param most the most events
	 * @param wanted which ones
	 * @return the events, each with its place, and where to go on
	 * @throws ProblemException {@code unavailable} if Kafka does not answer in time
	 */
	Page read(Instant since, long after, int most, Predicate<JsonNode> wanted) {
		List<ObjectNode> events = new ArrayList<>();
		Deadline deadline = Deadline.in(PATIENCE);
		try (Consumer<byte[], byte[]> reader = this.consumers.open()) {
			reader.assign(List.of(LOG));
			long end = reader.endOffsets(List.of(LOG), PATIENCE).getOrDefault(LOG, 0L);
			long next = begin(reader, since, after, end);
			reader.seek(LOG, next);
			while (next < end && events.size() < most) {
				if (deadline.nanos() == 0) {
					throw ProblemException.of(ProblemCode.UNAVAILABLE);
				}
				for (ConsumerRecord<byte[], byte[]> entry : reader.poll(POLL)) {
					if (events.size() < most && event(entry) instanceof ObjectNode event) {
						next = entry.offset() + 1;
						event.remove("event");
						if (wanted.test(event)) {
							events.add(event.put("place", entry.offset()));
						}
					}
				}
				next = (events.size() < most) ? Math.max(next, reader.position(LOG)) : next;
			}
			return new Page(events, (next < end) ? next - 1 : null);
		}
		catch (KafkaException ex) {
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
	}

	private @Nullable JsonNode event(ConsumerRecord<byte[], byte[]> entry) {
		try {
			return this.json.readTree(entry.value());
		}
		catch (JacksonException | IllegalArgumentException ex) {
			this.passedOver.note(entry, ex);
			return null;
		}
	}

	private static long begin(Consumer<byte[], byte[]> reader, Instant since, long after, long end) {
		if (after >= 0) {
			return after + 1;
		}
		@Nullable OffsetAndTimestamp first = reader.offsetsForTimes(Map.of(LOG, millis(since)), PATIENCE).get(LOG);
		return (first != null) ? first.offset() : end;
	}

	private static long millis(Instant since) {
		return since.isBefore(Instant.EPOCH) ? 0 : since.isAfter(LAST) ? Long.MAX_VALUE : since.toEpochMilli();
	}

	/**
	 * Some of the events.
	 *
	 * @param events in their order
	 * @param next the place to go on behind, null if there is nothing more
	 */
	record Page(List<ObjectNode> events, @Nullable Long next) {
	}

}
