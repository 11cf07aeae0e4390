package vn.sipas.bench.contestant;

import java.util.Properties;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;

/** Kafka Streams set as scoring sets it, as far as that has to do with speed. */
final class StreamsSettings {

	private StreamsSettings() {
	}

	static Properties of(Settings settings, long cacheBytes) {
		Properties streams = new Properties();
		streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.broker());
		streams.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.application());
		streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.state().toString());
		streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
		streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
		streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
		streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes);
		streams.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, WallclockTimestampExtractor.class);
		streams.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
		streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
		streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
		streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
		streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
		return streams;
	}

	/** Runs until the process is ended. */
	static void run(Topology topology, Properties settings) throws InterruptedException {
		KafkaStreams streams = new KafkaStreams(topology, settings);
		streams.setUncaughtExceptionHandler((failure) -> {
			failure.printStackTrace();
			return StreamThreadExceptionResponse.SHUTDOWN_APPLICATION;
		});
		CountDownLatch over = new CountDownLatch(1);
		streams.setStateListener((now, _) -> {
			if (now.hasCompletedShutdown()) {
				over.countDown();
			}
		});
		streams.start();
		over.await();
		throw new IllegalStateException("Kafka Streams has given up");
	}

}
