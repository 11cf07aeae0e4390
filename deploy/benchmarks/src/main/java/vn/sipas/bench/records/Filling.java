package vn.sipas.bench.records;

import java.util.Map;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import vn.sipas.bench.kafka.Cluster;
import vn.sipas.bench.kafka.Producers;

/** Fills topics before anything is measured. */
public final class Filling {

	/** Where intake publishes waves. */
	public static final String WAVES = "sipas.waves.v1";

	/** Where intake publishes responses. */
	public static final String RESPONSES = "sipas.responses.v1";

	private Filling() {
	}

	/**
	 * Makes the topics that intake makes, with a wave in it.
	 * @param cluster the broker
	 * @param broker its address
	 * @param survey the wave
	 */
	public static void topics(Cluster cluster, String broker, Survey survey) {
		cluster.create(WAVES, Map.of("cleanup.policy", "compact", "max.message.bytes", "8388608"));
		cluster.create(RESPONSES, Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "34560000000"));
		try (KafkaProducer<byte[], byte[]> producer = Producers.open(broker)) {
			Future<RecordMetadata> _ = producer
				.send(new ProducerRecord<>(WAVES, Bytes.ascii(survey.wave()), survey.event()));
			producer.flush();
		}
	}

	/**
	 * Fills a topic with responses.
	 * @param broker the broker's address
	 * @param topic the topic
	 * @param responses what comes next
	 * @param count how many of it
	 * @return the mean length of a record's value in bytes
	 */
	public static double responses(String broker, String topic, Responses responses, int count) {
		long bytes = 0;
		try (KafkaProducer<byte[], byte[]> producer = Producers.open(broker)) {
			for (int written = 0; written < count; written++) {
				ResponseForm form = responses.next();
				byte[] value = form.event();
				bytes += value.length;
				Future<RecordMetadata> _ = producer.send(new ProducerRecord<>(topic, form.key(), value));
			}
			producer.flush();
		}
		return (double) bytes / count;
	}

}
