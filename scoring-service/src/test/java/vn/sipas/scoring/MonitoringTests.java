package vn.sipas.scoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.scoring.naive.Broker;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators are shown while the service counts. */
class MonitoringTests {

	private static final String KEY = "a-key-of-at-least-32-characters-for-tests";

	private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9]+)\\{(.*)} .*");

	private static final Pattern LABEL = Pattern.compile("([a-z_A-Z0-9]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	// Labels, and how many values each may have in one metric at most.
	private static final Map<String, Integer> LABELS = labels();

	@TempDir
	private static Path directory;

	private static EmbeddedKafka kafka;

	private static Broker broker;

	private static ConfigurableApplicationContext scoring;

	private static Map<String, Integer> labels() {
		Map<String, Integer> labels = new TreeMap<>();
		// Ours: by what became of a record, and why it could not be used.
		labels.put("outcome", 20);
		labels.put("reason", 12);
		// Kafka's, by thread, partition and store.
		labels.put("client_id", 40);
		labels.put("thread_id", 8);
		labels.put("task_id", 40);
		labels.put("processor_node_id", 60);
		labels.put("partition", 16);
		labels.put("topic", 40);
		labels.put("node_id", 10);
		labels.put("kafka_version", 1);
		for (String label : List.of("rocksdb_state_id", "in_memory_state_id", "record_cache_id", "scope",
				"application_id", "process_id", "subtopology_id", "topology_description", "commit_id",
				"state_updater_id")) {
			labels.put(label, 40);
		}
		// The machine's and the libraries'.
		for (String label : List.of("action", "application", "area", "cause", "gc", "id", "level", "state", "version",
				"vendor", "runtime", "name", "main_application_class", "quantile", "compiler", "type", "path", "pool",
				"executor", "result", "uri", "method", "status", "exception", "error", "le")) {
			labels.put(label, 16);
		}
		return labels;
	}

	@BeforeAll
	static void start() throws Exception {
		kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
		broker = new Broker(kafka.bootstrapServers());
		broker.makeIntakesTopics();
		broker.define("demo-2026", Contracts.example("intake/wave-defined", "open.json"));
		scoring = SpringApplication.run(ScoringService.class, "--server.port=0", "--sipas.metrics.key=" + KEY,
				"--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
				"--sipas.scoring.state-directory=" + directory.resolve("state"));
		broker.send(SentResponse.of("canary-id", "12", Map.of("access.1", 5)));
		broker.send("sipas.responses.v1", new byte[] { 1 }, "no event".getBytes(StandardCharsets.UTF_8));
		broker.flush();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> sum("sipas_scoring_responses_total", "outcome=\"counted\"") == 1);
	}

	@AfterAll
	static void stop() {
		scoring.close();
		broker.close();
		kafka.close();
	}

	@Test
	void whatIsNeededToWatchTheServiceIsThere() {
		Awaitility.await().until(() -> sum("sipas_scoring_dead_letters_total", "reason=\"unreadable\"") == 1);
		Awaitility.await().until(() -> sum("sipas_scoring_flush_units_count", "") > 0);
		assertThat(String.join("\n", metrics())).contains("sipas_scoring_restore_remaining_records 0",
				"sipas_scoring_restored_records_total", "kafka_consumer_fetch_manager_records_lag",
				"kafka_stream_thread_commit_total", "kafka_producer_record_send_total", "jvm_memory_used_bytes",
				"sipas_scoring_waves_unreadable_total 0");
	}

	@Test
	void theLagGoesToNothing() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(metrics()).contains("sipas_scoring_lag_records 0.0",
					"sipas_scoring_oldest_uncounted_seconds 0.0"));
	}

	@Test
	void labelsAreKnownAndHaveFewValues() {
		Map<String, Set<String>> values = new TreeMap<>();
		Set<String> names = new TreeSet<>();
		for (String line : metrics()) {
			Matcher sample = SAMPLE.matcher(line);
			if (sample.matches()) {
				Matcher label = LABEL.matcher(sample.group(2));
				while (label.find()) {
					names.add(label.group(1));
					values.computeIfAbsent(sample.group(1) + " " + label.group(1), (_) -> new TreeSet<>())
						.add(label.group(2));
				}
			}
		}
		assertThat(LABELS.keySet()).containsAll(names);
		assertThat(values).isNotEmpty().allSatisfy((label, seen) -> {
			int most = LABELS.getOrDefault(label.substring(label.indexOf(' ') + 1), 0);
			assertThat(seen).hasSizeLessThanOrEqualTo(most);
		});
	}

	@Test
	void noWaveUnitResponseOrKeyIsALabel() {
		assertThat(String.join("\n", metrics())).doesNotContain("canary-id", "demo-2026", KEY);
	}

	@Test
	void whoeverWaitsForTheStartIsToldWhatItWaitsFor() {
		HttpResponse<String> startup = get("/startupz", "");
		assertThat(startup.statusCode()).isEqualTo(200);
		assertThat(startup.body()).contains("\"streams\":\"RUNNING\"");
	}

	private static List<String> metrics() {
		return get("/actuator/prometheus", "operator:" + KEY).body().lines().toList();
	}

	private static double sum(String metric, String labels) {
		return metrics().stream()
			.filter((line) -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
			.filter((line) -> line.contains(labels))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	private static HttpResponse<String> get(String path, String credentials) {
		String port = scoring.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
		if (!credentials.isEmpty()) {
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
