package vn.sipas.intake.response;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.kafka.LogConsumers;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.Terms;

import org.springframework.stereotype.Component;

/**
 * Finds one response on the log, for whoever may see it. There is no index: the partition
 * that it is on is read from the wave's first day to its end. That is dear and rare, so
 * only two look at once, and none for long.
 */
@Component
public class ResponseLookup {

	private static final int AT_ONCE = 2;

	private static final Duration QUEUE = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final Duration POLL = Duration.ofMillis(200);

	// An answer may be a day ahead of this service's clock.
	private static final int DAYS_BEFORE = 2;

	private final Semaphore places = new Semaphore(AT_ONCE);

	private final LogConsumers consumers;

	private final JsonMapper json;

	ResponseLookup(LogConsumers consumers, JsonMapper json) {
		this.consumers = consumers;
		this.json = json;
	}

	/**
	 * Looks for a response.
	 * @param terms the terms of its wave
	 * @param responseId its id
	 * @return what is held of it
	 * @throws ProblemException {@code overloaded} if too many look at once,
	 * {@code unavailable} if Kafka does not answer in time
	 */
	public Held find(Terms terms, String responseId) {
		try {
			if (!this.places.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw ProblemException.of(ProblemCode.OVERLOADED);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
		try (Consumer<byte[], byte[]> reader = this.consumers.open()) {
			byte[] key = (terms.wave() + "|" + responseId).getBytes(StandardCharsets.UTF_8);
			return read(reader, key, terms.opens());
		}
		catch (KafkaException ex) {
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
		finally {
			this.places.release();
		}
	}

	private Held read(Consumer<byte[], byte[]> reader, byte[] key, LocalDate opens) {
		Deadline deadline = Deadline.in(PATIENCE);
		int partitions = reader.partitionsFor(Topics.RESPONSES, PATIENCE).size();
		// As the producer's default partitioner decides.
		TopicPartition partition = new TopicPartition(Topics.RESPONSES,
				Utils.toPositive(Utils.murmur2(key)) % partitions);
		List<TopicPartition> only = List.of(partition);
		reader.assign(only);
		long end = reader.endOffsets(only, PATIENCE).getOrDefault(partition, 0L);
		Instant from = opens.minusDays(DAYS_BEFORE).atStartOfDay(Terms.ZONE).toInstant();
		@Nullable OffsetAndTimestamp first = reader.offsetsForTimes(Map.of(partition, from.toEpochMilli()), PATIENCE)
			.get(partition);
		Held held = new Held.Nothing();
		if (first == null) {
			return held;
		}
		reader.seek(partition, first.offset());
		while (reader.position(partition) < end) {
			if (deadline.nanos() == 0) {
				throw ProblemException.of(ProblemCode.UNAVAILABLE);
			}
			for (ConsumerRecord<byte[], byte[]> entry : reader.poll(POLL)) {
				if (Arrays.equals(entry.key(), key)) {
					held = after(held, entry.value());
				}
			}
		}
		return held;
	}

	// By the same rules as where it is counted: the first of the highest revision stands,
	// and a withdrawal is final.
	private Held after(Held held, byte @Nullable [] value) {
		if (value == null) {
			return (held instanceof Held.Withdrawn) ? held : new Held.Nothing();
		}
		if (held instanceof Held.Withdrawn) {
			return held;
		}
		JsonNode event = this.json.readTree(value);
		if (event.path("event").asString("").equals("response-withdrawn")) {
			return new Held.Withdrawn(event.path("receivedAt").asString(""));
		}
		int revision = event.path("revision").asInt(1);
		return (held instanceof Held.Kept kept && kept.revision() >= revision) ? held : new Held.Kept(revision, event);
	}

}
