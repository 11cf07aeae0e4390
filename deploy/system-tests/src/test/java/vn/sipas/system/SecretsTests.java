package vn.sipas.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys, tokens and answers that are easily found again, sent in everywhere, right and
 * wrong; and then looked for where they must not be: in what the services say of
 * themselves, in metrics, in the reasons of dead letters, and in what can be listed of
 * their processes.
 */
@ExtendWith(RunningPipeline.class)
class SecretsTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String WAVE = "/api/v1/waves/secrets";

	// Each ends in this.
	private static final String MARK = "7f3a9c5e1b";

	private static final List<String> SERVICES = List.of("survey-intake", "scoring-service", "ranking-service");

	@Test
	void noKeyTokenOrAnswerIsSaidAnywhere(Pipeline pipeline) throws Exception {
		Http http = new Http(pipeline.status());
		assertThat(http.put(WAVE, new TrialWave("secrets").json()).statusCode()).isEqualTo(201);
		List<String> secrets = new ArrayList<>(
				List.of(MARK, pipeline.status().adminKey(), pipeline.status().operatorKey()));
		secrets.add(issueKey(http));
		answer(http, secrets);
		poison(pipeline, "sipas.responses.v1", "secrets|poison",
				"{\"event\":\"response-submitted\",\"answers\":" + MARK);
		poison(pipeline, "sipas.responses.v1", "secrets|poison", """
				{"event":"response-submitted","wave":"secrets","responseId":"poison","revision":1,\
				"unit":"p1","answers":{"access.1":"%s"}}""".formatted(MARK));
		poison(pipeline, "sipas.scores.v1", "secrets|p1", "{\"event\":\"unit-scored\",\"overall\":\"" + MARK + "\"}");
		poison(pipeline, "sipas.scores.v1", "secrets|p1", MARK);
		poison(pipeline, "sipas.access.v1", "poison", MARK);
		ask(pipeline);
		// A dead letter keeps the record as it came, in its key and value; what is said
		// of it, in headers, tells nothing of what is in it.
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> headers(pipeline).size() >= 4);
		for (String secret : secrets) {
			assertThat(headers(pipeline)).noneMatch((header) -> header.contains(secret));
			for (String service : SERVICES) {
				assertThat(Files.readString(pipeline.log(service))).as("%s's log", service).doesNotContain(secret);
				assertThat(Metrics.of(pipeline, service)).as("%s's metrics", service)
					.contains("jvm_memory_used_bytes")
					.doesNotContain(secret);
				assertThat(process(pipeline, service)).as("%s's process", service).doesNotContain(secret);
			}
		}
	}

	private static String issueKey(Http http) throws Exception {
		HttpResponse<String> issued = http.post("/api/v1/keys", "application/json", """
				{"name":"secrets","roles":["collector"],"waves":["secrets"],"units":["*"]}""");
		assertThat(issued.statusCode()).isEqualTo(201);
		return JSON.readTree(issued.body()).path("key").stringValue();
	}

	/** Sends responses in, good ones and others. */
	private static void answer(Http http, List<String> secrets) throws Exception {
		String good = """
				{"responseId":"r-%1$s","unit":"p1","device":"device-%1$s","answeredAt":"2026-03-02T09:14:05+07:00",\
				"answers":{"access.1":5}}""".formatted(MARK);
		assertThat(http.post(WAVE + "/responses", "application/json", good).statusCode()).isIn(202, 422);
		for (String wrong : List.of("{\"answers\":{\"access.1\":\"" + MARK + "\"}}", "{\"answers\":" + MARK,
				"{\"" + MARK + "\":1}", good.replace("p1", MARK), good.replace(":5", ":\"" + MARK + "\""))) {
			assertThat(http.post(WAVE + "/responses", "application/json", wrong).statusCode()).isBetween(400, 499);
			assertThat(http.post(WAVE + "/responses", "application/x-ndjson", wrong).statusCode()).isBetween(200, 499);
		}
		assertThat(secrets).isNotEmpty();
	}

	/** Asks with keys and tokens that are none, in each way in which one is shown. */
	private static void ask(Pipeline pipeline) throws Exception {
		String basic = Base64.getEncoder().encodeToString(("someone:key-" + MARK).getBytes(StandardCharsets.UTF_8));
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (URI service : List.of(pipeline.status().intake(), pipeline.status().ranking())) {
				for (Map.Entry<String, String> shown : Map
					.of("Authorization", "Bearer key-" + MARK, "X-Sipas-Key", "key-" + MARK, "Cookie", "token=" + MARK)
					.entrySet()) {
					send(client, service.resolve("/api/v1/keys"), shown.getKey(), shown.getValue());
				}
				send(client, service.resolve("/api/v1/keys"), "Authorization", "Basic " + basic);
				send(client, service.resolve("/s/secrets?token=" + MARK), "Accept", "*/*");
				send(client, service.resolve("/openrosa/key/sipas_" + MARK + "/formList"), "Accept", "*/*");
				send(client, service.resolve("/api/v1/waves/secrets/nothing?key=" + MARK), "Accept", "*/*");
			}
		}
	}

	private static void send(HttpClient client, URI address, String header, String value) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(address)
			.header(header, value)
			.method("POST", BodyPublishers.ofString(MARK))
			.build();
		assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isLessThan(500);
		assertThat(client.send(HttpRequest.newBuilder(address).header(header, value).build(), BodyHandlers.discarding())
			.statusCode()).isLessThan(500);
	}

	private static void poison(Pipeline pipeline, String topic, String key, String value) throws Exception {
		Topics.put(pipeline.status().kafka(), new ProducerRecord<>(topic, key, value));
	}

	/** What all dead letters say of themselves. */
	private static List<String> headers(Pipeline pipeline) {
		return Topics.read(pipeline.status().kafka(), "sipas.scoring.dlt", "sipas.ranking.dlt")
			.stream()
			.filter((letter) -> letter.headers().lastHeader("sipas.error.reason") != null)
			.map((letter) -> StreamSupport.stream(letter.headers().spliterator(), false)
				.map((header) -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("\n")))
			.toList();
	}

	/** The arguments of a service's process and, where it can be had, its environment. */
	private static String process(Pipeline pipeline, String service) throws IOException {
		ProcessHandle process = pipeline.process(service).orElseThrow().toHandle();
		Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
		return process.info().commandLine().orElse("")
				+ (Files.isReadable(environment) ? Files.readString(environment, StandardCharsets.ISO_8859_1) : "");
	}

}
