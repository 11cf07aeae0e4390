package vn.sipas.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A running instance of the service, and its readers' side. */
public final class Instance implements AutoCloseable {

	/** The first key, an admin's. */
	public static final String KEY = "the-first.key.of-all";

	/** The operator's. */
	public static final String METRICS_KEY = "the-key.of-who-watches.all-of-this";

	private static final String[] AS_ADMIN = { "Authorization", "Bearer " + KEY };

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final HttpClient client = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private final URI address;

	private Instance(ConfigurableApplicationContext context) {
		this.context = context;
		this.address = URI
			.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	public static Instance start(String bootstrapServers, String mongoUri, String... more) {
		SpringApplication application = new SpringApplication(RankingService.class);
		String[] arguments = { "--server.port=0", "--spring.kafka.bootstrap-servers=" + bootstrapServers,
				"--spring.mongodb.uri=" + mongoUri, "--sipas.admin.key=" + KEY, "--sipas.metrics.key=" + METRICS_KEY,
				"--sipas.store.connect-within=500ms", "--logging.level.kafka=WARN",
				"--logging.level.state.change.logger=WARN", "--logging.level.de.bwaldvogel=WARN" };
		String[] all = Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
		return new Instance(application.run(all));
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send(path, HttpResponse.BodyHandlers.ofString(), headers);
	}

	/** The same for an admin. */
	public HttpResponse<String> getAsAdmin(String path, String... headers) {
		return get(path, Stream.of(AS_ADMIN, headers).flatMap(Stream::of).toArray(String[]::new));
	}

	/** Asks where operators do, as they do. */
	public HttpResponse<String> getAsOperator(String path) {
		return getAtOperatorsPort(path, "operator:" + METRICS_KEY);
	}

	/**
	 * Asks where operators do.
	 * @param credentials name and password with a colon between, or nothing
	 */
	public HttpResponse<String> getAtOperatorsPort(String path, String credentials, String... accepted) {
		String port = this.context.getEnvironment().getRequiredProperty("local.management.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
		if (!credentials.isEmpty()) {
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		for (String type : accepted) {
			request.header("Accept", type);
		}
		return send(request, HttpResponse.BodyHandlers.ofString());
	}

	/** What is told without the body. */
	public HttpResponse<String> head(String path, String... headers) {
		return send("HEAD", path, HttpResponse.BodyHandlers.ofString(), headers);
	}

	/** Sends something in, as an admin. */
	public HttpResponse<String> postAsAdmin(String path, String type, String body, String... headers) {
		return change("POST", path, HttpRequest.BodyPublishers.ofString(body),
				Stream.of(new String[] { "Content-Type", type }, AS_ADMIN, headers)
					.flatMap(Stream::of)
					.toArray(String[]::new));
	}

	/** Takes something back, as an admin. */
	public HttpResponse<String> deleteAsAdmin(String path) {
		return change("DELETE", path, HttpRequest.BodyPublishers.noBody(), AS_ADMIN);
	}

	/** Asks by any method. */
	public HttpResponse<String> change(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path)).method(method, body);
		return send((headers.length > 0) ? request.headers(headers) : request, HttpResponse.BodyHandlers.ofString());
	}

	/** Parts of the service. */
	public <T> Collection<T> beans(Class<T> type) {
		return this.context.getBeansOfType(type).values();
	}

	public int port() {
		return this.address.getPort();
	}

	HttpResponse<InputStream> open(String path) {
		return open(path, "text/event-stream");
	}

	/** An answer that need not end. */
	public HttpResponse<InputStream> open(String path, String accepted, String... headers) {
		return send(path, HttpResponse.BodyHandlers.ofInputStream(),
				Stream.concat(Stream.of("Accept", accepted), Stream.of(headers)).toArray(String[]::new));
	}

	Stream<String> lines(String path) {
		return send(path, HttpResponse.BodyHandlers.ofLines(), "Accept", "text/event-stream").body();
	}

	private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body, String... headers) {
		return send("GET", path, body, headers);
	}

	private <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path))
			.method(method, HttpRequest.BodyPublishers.noBody());
		return send((headers.length > 0) ? request.headers(headers) : request, body);
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.client.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
		this.client.shutdown();
		try {
			// What was read of streams has come by then; what was not, nobody wants.
			if (!this.client.awaitTermination(PATIENCE)) {
				this.client.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
