package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.count.CountStage;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;
import vn.sipas.scoring.responses.ResponseTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where other tasks have filled the cache that they share, a page is written at once, and
 * must not be without the response that it was put for.
 */
class FullCacheTests {

	@Test
	void eachResponseIsInTheStoreByTheNextCommit(@TempDir Path directory) {
		Properties config = new Properties();
		config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
		config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
		config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
		config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
		config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 1000);
		ScoringPace pace = new ScoringPace(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofHours(1),
				Duration.ofHours(25));
		try (TopologyTestDriver driver = new TopologyTestDriver(ScoringTopology.build(pace, new SimpleMeterRegistry(),
				Spans.NONE, config, Stores::persistentKeyValueStore), config)) {
			ByteArraySerializer bytes = new ByteArraySerializer();
			driver.createInputTopic(Topics.WAVES, bytes, bytes)
				.pipeInput("any".getBytes(StandardCharsets.UTF_8),
						Contracts.example("intake/wave-defined", "open.json"));
			for (int number = 1; number <= 3; number++) {
				SentResponse response = SentResponse.of("r" + number, "12", Map.of("access.1", 5));
				driver.createInputTopic(Topics.RESPONSES, bytes, bytes).pipeInput(response.key(), response.json());
				KeyValueStore<byte[], byte[]> store = driver.getKeyValueStore(CountStage.RESPONSES);
				try (ResponseTable restored = new ResponseTable(store, (_) -> true)) {
					assertThat(restored.size()).isEqualTo(number);
				}
			}
		}
	}

}
