package vn.sipas.intake.monitoring;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators are shown, where, and what never is. */
class MonitoringTests {

	private static final String OPERATOR = "operator:" + RunningIntake.METRICS_KEY;

	private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9]+)\\{(.*)} .*");

	private static final Pattern LABEL = Pattern.compile("([a-z_A-Z0-9]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	// Labels, and how many values each may have in one metric at most.
	private static final Map<String, Integer> LABELS = labels();

	private final RunningIntake intake = TestBroker.intake();

	private static Map<String, Integer> labels() {
		Map<String, Integer> labels = new TreeMap<>();
		// Ours: by channel, by what became of it, by reason or code.
		labels.put("channel", 5);
		labels.put("outcome", 6);
		labels.put("reason", 100);
		labels.put("code", 60);
		// HTTP's, each address by its pattern.
		labels.put("uri", 60);
		labels.put("method", 10);
		labels.put("status", 30);
		labels.put("exception", 20);
		labels.put("error", 20);
		labels.put("le", 12);
		// Kafka's clients'.
		labels.put("client_id", 2);
		labels.put("kafka_version", 1);
		labels.put("node_id", 10);
		labels.put("topic", 12);
		// The machine's and the libraries'.
		for (String label : List.of("action", "application", "area", "cause", "gc", "id", "level", "state", "version",
				"vendor", "runtime", "name", "main_application_class", "quantile", "compiler", "type", "path", "pool",
				"executor", "result")) {
			labels.put(label, 12);
		}
		return labels;
	}

	@ParameterizedTest
	@CsvSource({ "/actuator, 401, 401, 200", "/actuator/health, 401, 401, 200",
			"/actuator/health/liveness, 200, 401, 200", "/actuator/health/readiness, 200, 401, 200",
			"/actuator/health/startup, 401, 401, 200", "/actuator/metrics, 401, 401, 200",
			"/actuator/prometheus, 401, 401, 200", "/actuator/info, 401, 401, 200", "/actuator/sbom, 401, 401, 200",
			"/actuator/env, 401, 401, 404", "/actuator/configprops, 401, 401, 404", "/actuator/heapdump, 401, 401, 404",
			"/actuator/threaddump, 401, 401, 404", "/actuator/loggers, 401, 401, 404", "/actuator/beans, 401, 401, 404",
			"/actuator/shutdown, 401, 401, 404", "/api/v1/waves, 401, 401, 404" })
	void theOperatorsPortIsTheOperators(String path, int nobody, int admin, int operator) {
		assertThat(status(path, "")).isEqualTo(nobody);
		assertThat(status(path, "admin:" + RunningIntake.KEY)).isEqualTo(admin);
		assertThat(status(path, OPERATOR)).isEqualTo(operator);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/metrics", "/actuator/prometheus", "/actuator/health", "/actuator" })
	void wherePeopleComeInThereIsNothingForOperators(String path) {
		assertThat(this.intake.get(path).statusCode()).isEqualTo(404);
		assertThat(this.intake.get(path, "Authorization", basic()).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/livez", "/readyz", "/startupz" })
	void probesStandWherePeopleComeInToo(String path) {
		HttpResponse<String> answer = this.intake.get(path, "Authorization", "none");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void responsesAreCountedByChannelOutcomeAndReason() {
		String responses = TestBroker.openWave() + "/responses";
		double accepted = sum("sipas_intake_responses_total", "outcome=\"accepted\"");
		double unknown = sum("sipas_intake_responses_total", "reason=\"unknown-unit\"");
		double invalid = sum("sipas_intake_problems_total", "code=\"invalid\"");
		double published = sum("sipas_intake_publish_seconds_count", "");
		this.intake.post(responses, RunningIntake.JSON, RunningIntake.response("one").toString());
		this.intake.post(responses, RunningIntake.JSON,
				RunningIntake.response("two").put("unit", "nowhere").toString());
		assertThat(sum("sipas_intake_responses_total", "channel=\"api\",outcome=\"accepted\",reason=\"none\""))
			.isPositive();
		assertThat(sum("sipas_intake_responses_total", "outcome=\"accepted\"")).isEqualTo(accepted + 1);
		assertThat(sum("sipas_intake_responses_total", "reason=\"unknown-unit\"")).isEqualTo(unknown + 1);
		assertThat(sum("sipas_intake_problems_total", "code=\"invalid\"")).isEqualTo(invalid + 1);
		assertThat(sum("sipas_intake_publish_seconds_count", "")).isGreaterThan(published);
	}

	@Test
	void whatIsNeededToWatchTheServiceIsThere() {
		this.intake.post(TestBroker.openWave() + "/responses", RunningIntake.JSON,
				RunningIntake.response("watched").toString());
		// A request is counted only after it was answered.
		Awaitility.await()
			.untilAsserted(() -> assertThat(String.join("\n", this.intake.metrics())).contains(
					"sipas_intake_pending_records", "sipas_intake_publish_seconds_bucket",
					"sipas_intake_responses_total{channel=\"web\",outcome=\"unavailable\"", "jvm_memory_used_bytes",
					"process_cpu_usage", "http_server_requests_seconds_bucket", "kafka_producer_record_send_total",
					"kafka_producer_request_latency_avg", "kafka_admin_client_request_total",
					"process_files_open_files"));
	}

	@Test
	void labelsAreKnownAndHaveFewValues() {
		TestBroker.openWave();
		Map<String, Set<String>> values = new TreeMap<>();
		Set<String> names = new TreeSet<>();
		for (String line : this.intake.metrics()) {
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
		String wave = TestBroker.openWave();
		this.intake.post(wave + "/responses", RunningIntake.JSON, RunningIntake.response("canary-id").toString());
		String all = String.join("\n", this.intake.metrics());
		assertThat(all).doesNotContain("canary-id", wave.substring(wave.lastIndexOf('/') + 1) + "\"", RunningIntake.KEY,
				RunningIntake.METRICS_KEY);
	}

	@Test
	void aTraceGoesOnThroughKafkasHeaders() {
		String wave = TestBroker.openWave();
		String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
		post(wave, "traced", "00-" + trace + "-00f067aa0ba902b7-01");
		post(wave, "untraced", "00-" + trace.replace('4', '5') + "-00f067aa0ba902b7-00");
		Map<String, List<String>> headers = headers(wave.substring(wave.lastIndexOf('/') + 1) + "|");
		assertThat(headers).hasSize(2);
		headers.forEach((key, parents) -> {
			if (key.endsWith("|traced")) {
				assertThat(parents).singleElement().asString().matches("00-" + trace + "-[0-9a-f]{16}-01");
			}
			else {
				assertThat(parents).isEmpty();
			}
		});
	}

	private void post(String wave, String id, String parent) {
		HttpResponse<String> answer = this.intake.post(wave + "/responses", RunningIntake.JSON,
				RunningIntake.response(id).toString(), "traceparent", parent);
		assertThat(answer.statusCode()).isEqualTo(202);
	}

	private static Map<String, List<String>> headers(String keyStart) {
		Map<String, List<String>> headers = new TreeMap<>();
		try (Consumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", TestBroker.bootstrapServers()), new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor("sipas.responses.v1")
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(100))) {
					if (found.key().startsWith(keyStart)) {
						List<String> parents = new ArrayList<>();
						for (Header header : found.headers().headers("traceparent")) {
							parents.add(new String(header.value(), StandardCharsets.UTF_8));
						}
						headers.put(found.key(), parents);
					}
				}
			}
		}
		return headers;
	}

	private double sum(String metric, String labels) {
		return this.intake.metrics()
			.stream()
			.filter((line) -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
			.filter((line) -> line.contains(labels))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	private int status(String path, String credentials) {
		return this.intake.getAtOperatorsPort(path, credentials).statusCode();
	}

	private static String basic() {
		return "Basic " + java.util.Base64.getEncoder().encodeToString(OPERATOR.getBytes(StandardCharsets.UTF_8));
	}

}
