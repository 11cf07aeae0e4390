package vn.sipas.scoring.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.CommonClientConfigs;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.topology.ScoringPace;
import vn.sipas.scoring.topology.ScoringTopology;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {

	private static final int DOES_NOT_STOP = 70;

	@Bean
	InstanceDirectory instanceDirectory(ScoringProperties scoring) {
		return InstanceDirectory.take(scoring.stateDirectory());
	}

	@Bean
	RestoreProgress restoreProgress(MeterRegistry meters) {
		return new RestoreProgress(meters);
	}

	@Bean
	StreamsRunner streamsRunner(KafkaProperties kafka, KafkaConnectionDetails connection, ScoringProperties scoring,
			TopicProperties topics, InstanceDirectory directory, MeterRegistry meters, Tracer tracer,
			Propagator propagator, RestoreProgress restore) {
		Spans spans = new Spans(tracer, propagator);
		ScoringPace pace = new ScoringPace(scoring.flushInterval(), scoring.patience(), scoring.sweepEvery(),
				scoring.quietAfter());
		Properties settings = StreamsSettings.of(connection(kafka, connection), scoring, topics, directory.id());
		return new StreamsRunner((current) -> ScoringTopology.build(pace, meters, spans, current), settings,
				new TopicGate(new OwnTopics(topics, scoring.applicationId())), meters, restore, scoring.stopTimeout(),
				() -> Thread.ofPlatform().name("last-resort").start(() -> System.exit(DOES_NOT_STOP)));
	}

	@Bean
	StreamsHealth scoringHealthIndicator(StreamsRunner runner, RestoreProgress restore) {
		return new StreamsHealth(runner::state, restore);
	}

	private static Map<String, Object> connection(KafkaProperties kafka, KafkaConnectionDetails connection) {
		Map<String, Object> properties = new HashMap<>(kafka.buildStreamsProperties());
		properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getStreams().getBootstrapServers());
		Optional.ofNullable(connection.getStreams().getSecurityProtocol())
			.ifPresent((protocol) -> properties.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol));
		return properties;
	}

}
