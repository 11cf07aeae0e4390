package vn.sipas.ranking.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Where what people enter here goes first. Nobody is told that it was taken before Kafka
 * has it on all replicas; it gets to the store by the feed, like everything else.
 */
@Component
public class EventLog {

	private static final Logger log = LoggerFactory.getLogger(EventLog.class);

	private final KafkaTemplate<byte[], byte[]> kafka;

	EventLog(KafkaTemplate<byte[], byte[]> kafka) {
		this.kafka = kafka;
	}

	/**
	 * Writes entries, and returns when Kafka has them all.
	 * @param topic the topic
	 * @param entries in their order; none is fine
	 * @throws LogAwayException if Kafka did not acknowledge all of them in time; some may
	 * have been taken, so they can be sent again and nothing else
	 */
	public void append(String topic, List<Entry> entries) {
		try {
			List<? extends CompletableFuture<?>> sent = entries.stream()
				.map((entry) -> this.kafka.send(new ProducerRecord<>(topic, entry.key(), entry.value())))
				.toList();
			CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get();
		}
		catch (ExecutionException | KafkaException ex) {
			log.warn("{} did not take what was entered: {}", topic, ex.toString());
			throw new LogAwayException(topic, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LogAwayException(topic, ex);
		}
	}

}
