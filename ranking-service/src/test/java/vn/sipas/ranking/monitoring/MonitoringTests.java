package vn.sipas.ranking.monitoring;

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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators are shown, where, and what never is. */
@Timeout(180)
class MonitoringTests {

	private static final String OPERATOR = "operator:" + Instance.METRICS_KEY;

	private static final String WAVE = "canary-wave";

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9]+)\\{(.*)} .*");

	private static final Pattern LABEL = Pattern.compile("([a-z_A-Z0-9]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	// Labels, and how many values each may have in one metric at most.
	private static final Map<String, Integer> LABELS = labels();

	@TempDir
	private static Path directory;

	private static EmbeddedKafka kafka;

	private static EmbeddedMongo mongo;

	private static Broker broker;

	private static Instance service;

	private static Map<String, Integer> labels() {
		Map<String, Integer> labels = new TreeMap<>();
		// Ours: by what became of a document or a delivery, and why it could not be used.
		labels.put("outcome", 10);
		labels.put("reason", 5);
		// HTTP's, each address by its pattern.
		labels.put("uri", 80);
		labels.put("method", 10);
		labels.put("status", 30);
		labels.put("exception", 20);
		labels.put("error", 20);
		labels.put("le", 14);
		// Kafka's clients'.
		labels.put("client_id", 3);
		labels.put("kafka_version", 1);
		labels.put("node_id", 10);
		labels.put("topic", 12);
		labels.put("partition", 16);
		labels.put("spring_id", 5);
		// The store's.
		labels.put("collection", 40);
		labels.put("database", 1);
		labels.put("command", 20);
		labels.put("cluster_id", 1);
		labels.put("server_address", 5);
		// The machine's and the libraries'.
		for (String label : List.of("action", "application", "area", "cause", "gc", "id", "level", "state", "version",
				"vendor", "runtime", "name", "main_application_class", "quantile", "compiler", "type", "path", "pool",
				"executor", "result", "cache")) {
			labels.put(label, 16);
		}
		return labels;
	}

	@BeforeAll
	static void start() throws Exception {
		kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
		mongo = EmbeddedMongo.start(null, 0);
		broker = new Broker(kafka.bootstrapServers());
		broker.makeTopics();
		broker.makeTopic("sipas.access.v1");
		service = Instance.start(kafka.bootstrapServers(), mongo.connectionString("sipas"),
				"--management.tracing.sampling.probability=1.0");
		broker.define(Samples.wave(WAVE, 1, 0, Samples.provinces("11 Điện Biên", "12 Lai Châu")));
		broker.score(Samples.score(WAVE, "12", 1, 400, "86.81", Map.of()), Map.of("sipas.arrivals",
				"3 " + (System.currentTimeMillis() - 1_500), "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
		Awaitility.await().until(() -> sum("sipas_ranking_visible_seconds_count", "") == 3);
	}

	@AfterAll
	static void stop() {
		service.close();
		broker.close();
		mongo.close();
		kafka.close();
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
		assertThat(service.getAtOperatorsPort(path, "").statusCode()).isEqualTo(nobody);
		assertThat(service.getAtOperatorsPort(path, "admin:" + Instance.KEY).statusCode()).isEqualTo(admin);
		assertThat(service.getAtOperatorsPort(path, OPERATOR).statusCode()).isEqualTo(operator);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/metrics", "/actuator/prometheus", "/actuator/health", "/actuator" })
	void wherePeopleComeInThereIsNothingForOperators(String path) {
		assertThat(service.getAsAdmin(path).statusCode()).isEqualTo(404);
		assertThat(service
			.get(path, "Authorization",
					"Basic " + Base64.getEncoder().encodeToString(OPERATOR.getBytes(StandardCharsets.UTF_8)))
			.statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/livez", "/readyz", "/startupz" })
	void probesStandWherePeopleComeInToo(String path) {
		HttpResponse<String> answer = service.get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void theOperatorIsToldOfTheStoreAndTheBroker() {
		assertThat(service.getAsOperator("/actuator/health").body()).contains("\"mongo\":{\"status\":\"UP\"",
				"\"kafka\":{\"status\":\"UP\"");
	}

	@Test
	void eachResponseIsTakenToBeAsOldAsTheOldestWithIt() {
		assertThat(sum("sipas_ranking_visible_seconds_count", "")).isEqualTo(3);
		assertThat(sum("sipas_ranking_visible_seconds_sum", "")).isBetween(4.5, 120.0);
		assertThat(sum("sipas_ranking_visible_seconds_bucket", "le=\"1.0\"")).isZero();
		assertThat(sum("sipas_ranking_visible_seconds_bucket", "le=\"+Inf\"")).isEqualTo(3);
	}

	@Test
	void anAgeHasTheTraceOfItsResponseAsAnExemplar() {
		String told = service
			.getAtOperatorsPort("/actuator/prometheus", OPERATOR, "application/openmetrics-text; version=1.0.0")
			.body();
		assertThat(told.lines()
			.filter((line) -> line.startsWith("sipas_ranking_visible_seconds_bucket") && line.contains(TRACE)))
			.isNotEmpty();
	}

	@Test
	void whatIsNeededToWatchTheServiceIsThere() {
		service.get("/api/v1/waves");
		// A request is counted only after it was answered.
		Awaitility.await()
			.untilAsserted(() -> assertThat(String.join("\n", metrics())).contains(
					"sipas_ranking_scores_write_seconds_bucket", "sipas_ranking_scores_total{outcome=\"written\"",
					"sipas_ranking_readers ", "sipas_ranking_lag_records", "sipas_ranking_oldest_unkept_seconds",
					"sipas_ranking_dead_letters_total{reason=\"not-json\"", "mongodb_driver_commands_seconds",
					"mongodb_driver_pool_size", "kafka_consumer_fetch_manager_records_lag", "jvm_memory_used_bytes",
					"http_server_requests_seconds_bucket"));
	}

	@Test
	void theLagGoesToNothing() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(metrics()).contains("sipas_ranking_lag_records 0.0",
					"sipas_ranking_oldest_unkept_seconds 0.0"));
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
	void noWaveUnitOrKeyIsALabel() {
		service.getAsAdmin("/api/v1/waves/" + WAVE + "/rankings");
		assertThat(String.join("\n", metrics())).doesNotContain(WAVE, Instance.KEY, Instance.METRICS_KEY);
	}

	private static List<String> metrics() {
		return service.getAsOperator("/actuator/prometheus").body().lines().toList();
	}

	private static double sum(String metric, String labels) {
		return metrics().stream()
			.filter((line) -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
			.filter((line) -> line.contains(labels))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

}
