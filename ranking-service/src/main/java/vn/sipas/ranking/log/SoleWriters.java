package vn.sipas.ranking.log;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets one writer at a time, of all instances, write about a thing: whoever comes later
 * puts the earlier one off, by Kafka's own means (a transactional id is a name that only
 * its latest holder can write under).
 */
@Component
public class SoleWriters {

	private static final int ANSWER_MS = 30_000;

	private final Map<String, Object> writing;

	private final Map<String, Object> reading;

	private final Progress progress;

	SoleWriters(ProducerFactory<byte[], byte[]> producers, ConsumerFactory<byte[], byte[]> consumers,
			Progress progress) {
		this.writing = new HashMap<>(producers.getConfigurationProperties());
		this.writing.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		this.writing.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 2 * ANSWER_MS);
		// Many records at once wait for the broker longer than a single one.
		this.writing.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_MS);
		this.writing.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_MS);
		this.writing.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
		this.reading = new HashMap<>(consumers.getConfigurationProperties());
		this.reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
		this.reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		this.progress = progress;
	}

	/**
	 * Becomes the one who writes about a thing.
	 * @param topic where
	 * @param about what; all about it goes into one partition, in its order
	 * @return the writer, to be closed
	 * @throws LogAwayException if Kafka does not answer in time
	 */
	public SoleWriter open(String topic, String about) {
		Map<String, Object> settings = new HashMap<>(this.writing);
		settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic + "|" + about);
		KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings);
		try {
			producer.initTransactions();
			int partitions = producer.partitionsFor(topic).size();
			return new SoleWriter(producer, new LogTail(this.reading, this.progress), topic, about,
					Math.floorMod(about.hashCode(), partitions));
		}
		catch (KafkaException ex) {
			SoleWriter.close(producer);
			throw new LogAwayException(topic, ex);
		}
	}

}
