package vn.sipas.scoring.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.sipas.scoring.streams.ScoringProperties;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients that look on: of their own, so that they work while counting does not. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

	private static final int FEW_BYTES = 64 << 10;

	@Bean
	LagWatch lagWatch(KafkaProperties kafka, KafkaConnectionDetails connection, ScoringProperties scoring,
			MeterRegistry meters) {
		Map<String, Object> admin = settings(kafka.buildAdminProperties(), connection.getAdmin());
		Map<String, Object> reader = settings(kafka.buildConsumerProperties(), connection.getConsumer());
		reader.remove(ConsumerConfig.GROUP_ID_CONFIG);
		reader.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		reader.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		// A topic is made by who needs it, not by who looks for it.
		reader.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		reader.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
		reader.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FEW_BYTES);
		return new LagWatch(() -> Admin.create(admin),
				() -> new KafkaConsumer<>(reader, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
				scoring.applicationId(), meters);
	}

	@Bean(destroyMethod = "close")
	KafkaHealth kafkaHealthIndicator(KafkaProperties kafka, KafkaConnectionDetails connection) {
		Map<String, Object> settings = settings(kafka.buildAdminProperties(), connection.getAdmin());
		return new KafkaHealth(() -> Admin.create(settings));
	}

	private static Map<String, Object> settings(Map<String, Object> configured,
			KafkaConnectionDetails.Configuration connection) {
		Map<String, Object> settings = new HashMap<>(configured);
		settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
		settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "scoring-watch");
		Optional.ofNullable(connection.getSecurityProtocol())
			.ifPresent((protocol) -> settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol));
		return settings;
	}

}
