package vn.sipas.scoring.streams;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import vn.sipas.scoring.topology.ArrivalTime;

/** What Kafka Streams is told. */
final class StreamsSettings {

	private static final int LARGEST_MESSAGE = 8 << 20;

	// Pages of responses that have changed wait here for the next commit. Were there
	// more, they would only be written sooner.
	private static final long PAGES_UNTIL_COMMIT = 32L << 20;

	// A connection may be dead without anybody being told: who does not answer for so
	// long is asked anew on another.
	private static final int ANSWER_MS = 10_000;

	private StreamsSettings() {
	}

	static Properties of(Map<String, Object> connection, ScoringProperties scoring, TopicProperties topics,
			String instanceId) {
		Properties settings = new Properties();
		settings.putAll(connection);
		settings.put(StreamsConfig.APPLICATION_ID_CONFIG, scoring.applicationId());
		settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, scoring.processingGuarantee());
		settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, scoring.standbyReplicas());
		settings.put(StreamsConfig.STATE_DIR_CONFIG, scoring.stateDirectory().toString());
		settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, scoring.threads());
		settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, topics.replicationFactor());
		// What was deleted from one of its own topics is on the broker's disk until then.
		settings.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_MS_CONFIG), Duration.ofDays(1).toMillis());
		settings.put(StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), topics.minInSyncReplicas());
		settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, scoring.commitInterval().toMillis());
		settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
		settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, PAGES_UNTIL_COMMIT);
		settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
		// Topics have no order among each other, and none is waited for.
		settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
		settings.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, ArrivalTime.class);
		// Names of threads and clients are labels of metrics: the same after each start.
		settings.put(StreamsConfig.CLIENT_ID_CONFIG, "scoring");
		// A dead letter or a held record is a little larger than the largest record.
		settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), LARGEST_MESSAGE);
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_MESSAGE);
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
		// Internal topics are so new at the first start that their leaders may refuse a
		// batch: with others under way behind it the producer can be out of step for
		// minutes. One request at a time, of larger batches, was measured to be no
		// slower.
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
		settings.put(StreamsConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MS);
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * ANSWER_MS);
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), 2 * ANSWER_MS);
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), 2 * ANSWER_MS);
		// What a killed instance left open is given up soon, or readers of scores wait
		// for it.
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), ANSWER_MS);
		settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
		settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
		long session = scoring.sessionTimeout().toMillis();
		settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int) session);
		settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), (int) (session / 4));
		return settings;
	}

}
