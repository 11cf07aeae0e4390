package vn.sipas.ranking.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** The topic of records that could not be used, with everything needed to replay them. */
@Component
public class DeadLetters {

	static final String TOPIC = "sipas.ranking.dlt";

	/** Dead letters that are to be tried once more, as they came. */
	public static final String REPLAYS = "sipas.ranking.replays";

	/** How the headers begin that say where a letter came from, and why it is one. */
	public static final String HEADERS = "sipas.error.";

	private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

	private final KafkaTemplate<byte[], byte[]> kafka;

	private final Map<Unusable.Reason, Counter> counters = new EnumMap<>(Unusable.Reason.class);

	DeadLetters(KafkaTemplate<byte[], byte[]> kafka, MeterRegistry meters) {
		this.kafka = kafka;
		for (Unusable.Reason reason : Unusable.Reason.values()) {
			this.counters.put(reason,
					Counter.builder("sipas.ranking.dead-letters")
						.description("Records that could not be used, by reason")
						.tag("reason", reason.code())
						.register(meters));
		}
	}

	/**
	 * Keeps records and returns when the broker has them.
	 * @param records what could not be used
	 * @throws KafkaException if the broker did not take them all; some may have been kept
	 */
	public void keep(List<Unusable> records) {
		if (records.isEmpty()) {
			return;
		}
		int partitions = this.kafka.partitionsFor(TOPIC).size();
		List<? extends CompletableFuture<?>> sent = records.stream()
			.map((unusable) -> this.kafka.send(letter(unusable, partitions)))
			.toList();
		try {
			CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get();
		}
		catch (ExecutionException ex) {
			throw new KafkaException("the broker did not take a dead letter", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted while the broker took a dead letter", ex);
		}
		for (Unusable unusable : records) {
			Objects.requireNonNull(this.counters.get(unusable.reason())).increment();
			tell(unusable);
		}
	}

	private static ProducerRecord<byte[], byte[]> letter(Unusable unusable, int partitions) {
		ConsumerRecord<byte[], byte[]> cause = unusable.cause();
		Integer same = (cause.partition() < partitions) ? (Integer) cause.partition() : null;
		ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(TOPIC, same,
				unusable.personal() ? null : cause.key(), unusable.personal() ? null : cause.value(), cause.headers());
		put(letter.headers(), "reason", unusable.reason().code());
		put(letter.headers(), "message", unusable.message());
		put(letter.headers(), "topic", cause.topic());
		put(letter.headers(), "partition", Integer.toString(cause.partition()));
		put(letter.headers(), "offset", Long.toString(cause.offset()));
		return letter;
	}

	private static void put(Headers headers, String name, String value) {
		String key = HEADERS + name;
		// A replayed letter that fails again has one reason: the last.
		headers.remove(key).add(key, value.getBytes(StandardCharsets.UTF_8));
	}

	private static void tell(Unusable unusable) {
		ConsumerRecord<byte[], byte[]> cause = unusable.cause();
		log.warn("{}-{}@{} could not be used ({}): {}", cause.topic(), cause.partition(), cause.offset(),
				unusable.reason().code(), unusable.message());
	}

}
