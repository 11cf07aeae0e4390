package vn.sipas.scoring.watch;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.sipas.local.embedded.EmbeddedKafka;

/** Records that have waited, and who looks at them. */
final class OldRecords {

	private OldRecords() {
	}

	/** Sends records that are as old as is said, in milliseconds. */
	static void send(EmbeddedKafka kafka, Map<String, String> settings, TopicPartition to, long... ages)
			throws Exception {
		Map<String, Object> all = new HashMap<>(settings);
		all.put("bootstrap.servers", kafka.bootstrapServers());
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(all, new ByteArraySerializer(),
				new ByteArraySerializer())) {
			if (!settings.isEmpty()) {
				producer.initTransactions();
				producer.beginTransaction();
			}
			for (long age : ages) {
				producer
					.send(new ProducerRecord<>(to.topic(), to.partition(), System.currentTimeMillis() - age,
							new byte[1], new byte[1]))
					.get();
			}
			if (!settings.isEmpty()) {
				producer.commitTransaction();
			}
		}
	}

	static KafkaConsumer<byte[], byte[]> consumer(EmbeddedKafka kafka) {
		return new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level",
				"read_committed", "allow.auto.create.topics", "false"), new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
	}

}
