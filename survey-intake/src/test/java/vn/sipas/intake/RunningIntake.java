package vn.sipas.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service as it runs, on a free port, and a client for it.
 */
public final class RunningIntake implements AutoCloseable {

	public static final String KEY = "key-for-tests";

	public static final String METRICS_KEY = "key-for-metrics-of-tests-0123456789";

	public static final String JSON = "application/json";

	public static final String NDJSON = "application/x-ndjson";

	private static final JsonMapper MAPPER = new JsonMapper();

	private final ConfigurableApplicationContext context;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String address;

	private RunningIntake(ConfigurableApplicationContext context) {
		this.context = context;
		this.address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
	}

	public static RunningIntake start(String bootstrapServers, String... more) {
		List<String> args = new ArrayList<>(List.of("--server.port=0", "--sipas.admin.key=" + KEY,
				"--sipas.metrics.key=" + METRICS_KEY, "--spring.kafka.bootstrap-servers=" + bootstrapServers,
				"--sipas.intake.imports.directory=target/imports/" + UUID.randomUUID()));
		for (String argument : more) {
			args.removeIf((given) -> given.startsWith(argument.substring(0, argument.indexOf('=') + 1)));
			args.add(argument);
		}
		SpringApplication application = new SpringApplication(SurveyIntake.class);
		application.setRegisterShutdownHook(false);
		return new RunningIntake(application.run(args.toArray(String[]::new)));
	}

	public int port() {
		return URI.create(this.address).getPort();
	}

	public RunningIntake awaitReady() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
		return this;
	}

	public int readiness() {
		return get("/readyz").statusCode();
	}

	/**
	 * Asks where operators do.
	 * @param path what for
	 * @param credentials name and password with a colon between, or nothing
	 * @return the answer
	 */
	public HttpResponse<String> getAtOperatorsPort(String path, String credentials) {
		String port = this.context.getEnvironment().getRequiredProperty("local.management.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
		if (!credentials.isEmpty()) {
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		return send(request);
	}

	/**
	 * All metrics, as Prometheus gets them.
	 * @return a line each
	 */
	public List<String> metrics() {
		return getAtOperatorsPort("/actuator/prometheus", "operator:" + METRICS_KEY).body().lines().toList();
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	public HttpResponse<String> put(String path, String body, String... headers) {
		return send(request(path, headers).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body)));
	}

	public HttpResponse<String> post(String path, String type, String body, String... headers) {
		return post(path, type, BodyPublishers.ofString(body), headers);
	}

	public HttpResponse<String> post(String path, String type, BodyPublisher body, String... headers) {
		return send(request(path, headers).header("Content-Type", type).POST(body));
	}

	public HttpResponse<String> delete(String path, String... headers) {
		return send(request(path, headers).DELETE());
	}

	public HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(Duration.ofSeconds(60))
			.setHeader("Authorization", "Bearer " + KEY);
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Something inside the service.
	 * @param <T> what it is
	 * @param type its type
	 * @param name its name
	 * @return the bean
	 */
	public <T> T bean(Class<T> type, String name) {
		return this.context.getBean(name, type);
	}

	public static JsonNode json(HttpResponse<String> response) {
		return MAPPER.readTree(response.body());
	}

	/**
	 * The definition that the contract shows, as it would be put, under another id.
	 * @param wave the id
	 * @return what to put
	 */
	public static ObjectNode wave(String wave) {
		return wave("open", wave);
	}

	/**
	 * The definition that shows what a wave says of its sample and its past, as it would
	 * be put, under another id.
	 * @param wave the id
	 * @return what to put
	 */
	public static ObjectNode sampledWave(String wave) {
		return wave("sampled", wave);
	}

	private static ObjectNode wave(String example, String wave) {
		ObjectNode definition = (ObjectNode) example("wave-defined/examples/" + example + ".json");
		definition.remove(List.of("event", "definition", "definedAt", "hasBeenOpen"));
		return definition.put("wave", wave);
	}

	/**
	 * The response that the contract shows, as it would be sent, under another id.
	 * @param responseId the id
	 * @return what to send
	 */
	public static ObjectNode response(String responseId) {
		ObjectNode response = (ObjectNode) example("response-submitted/examples/full.json");
		response.remove(List.of("event", "wave", "digest", "channel", "receivedAt"));
		return response.put("responseId", responseId);
	}

	public static JsonNode example(String path) {
		try (InputStream in = RunningIntake.class.getResourceAsStream("/contracts/" + path)) {
			return MAPPER.readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
		this.client.close();
	}

}
