package vn.sipas.bench.kafka;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Producers, set as intake's is. */
public final class Producers {

	private Producers() {
	}

	/**
	 * Makes a producer that waits for all acknowledgements.
	 * @param broker the broker's address
	 * @return the producer
	 */
	public static KafkaProducer<byte[], byte[]> open(String broker) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
		settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
		settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 96L << 20);
		settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
		return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
	}

}
