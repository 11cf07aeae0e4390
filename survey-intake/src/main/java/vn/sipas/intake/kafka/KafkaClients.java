package vn.sipas.intake.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Kafka's own clients, by Spring Boot's settings. What is set here is what the promises
 * of this service rest on and is no matter of taste.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ TopicProperties.class, PublishProperties.class })
class KafkaClients {

	private static final int BATCH_BYTES = 128 << 10;

	@Bean(destroyMethod = "")
	Producer<byte[], byte[]> producer(KafkaProperties properties, KafkaConnectionDetails connection,
			PublishProperties publish) {
		Map<String, Object> settings = new HashMap<>(properties.buildProducerProperties());
		common(settings, connection.getProducer());
		settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "survey-intake");
		Duration patience = publish.patience();
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
		settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, (int) publish.linger().toMillis());
		// Twice what may be pending: sending never waits for memory.
		settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2 * publish.pendingSize().toBytes() + (32L << 20));
		settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.WAVE_BYTES);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis() / 3);
		// Longer than anyone waits for a single answer: a slow Kafka is no reason to give
		// up a
		// batch that moves, nor to break the connection and send everything again.
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience.toMillis() * 4);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis() * 2);
		return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
	}

	@Bean(destroyMethod = "")
	AdminClient admin(KafkaProperties properties, KafkaConnectionDetails connection) {
		Map<String, Object> settings = new HashMap<>(properties.buildAdminProperties());
		common(settings, connection.getAdmin());
		return AdminClient.create(settings);
	}

	@Bean
	KafkaClientMetrics producerMetrics(Producer<byte[], byte[]> producer) {
		return new KafkaClientMetrics(producer);
	}

	@Bean
	KafkaClientMetrics adminMetrics(AdminClient admin) {
		return new KafkaClientMetrics(admin);
	}

	@Bean
	LogConsumers logConsumers(KafkaProperties properties, KafkaConnectionDetails connection) {
		return () -> consumer(properties, connection);
	}

	// Without a group: every instance reads everything.
	private static Consumer<byte[], byte[]> consumer(KafkaProperties properties, KafkaConnectionDetails connection) {
		Map<String, Object> settings = new HashMap<>(properties.buildConsumerProperties());
		common(settings, connection.getConsumer());
		settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		// Looking for a topic that is not there yet must not make it.
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	private static void common(Map<String, Object> settings, KafkaConnectionDetails.Configuration configuration) {
		settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, configuration.getBootstrapServers());
		String protocol = configuration.getSecurityProtocol();
		if (protocol != null) {
			settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
		}
		// Back soon after Kafka is.
		settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50L);
		settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
	}

}
