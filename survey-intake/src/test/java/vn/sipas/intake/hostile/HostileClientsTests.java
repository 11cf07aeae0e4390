package vn.sipas.intake.hostile;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever some clients do, the service stays within its memory and serves the others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileClientsTests {

	// Less than what it takes until who sends nothing is cut off: others are served
	// beside
	// them, not after them.
	private static final Duration PATIENCE = Duration.ofSeconds(18);

	private static final Duration FLOOD = Duration.ofSeconds(1);

	/** What may be on its way when somebody is cut off, and the largest wave. */
	private static final long REFUSED_AFTER = 64L << 20;

	private static final int CONNECTIONS = 5000;

	private final String wave = TestBroker.openWave();

	private final IntakeProcess intake = IntakeProcess.start(TestBroker.bootstrapServers());

	@BeforeAll
	void warmUp() {
		for (int i = 0; i < 20; i++) {
			this.intake.serve(this.wave);
		}
	}

	@AfterAll
	void stop() {
		this.intake.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST | {wave}/responses     | application/json                  | zeros  | 413
			PUT  | {wave}/responses/a   | application/json                  | zeros  | 413
			PUT  | {wave}               | application/json                  | zeros  | 413
			POST | {wave}/kobo          | application/json                  | zeros  | 413
			POST | {wave}/receipts      | application/json                  | zeros  | 413
			POST | {wave}/imports       | text/csv                          | zeros  | 422
			POST | {wave}/imports       | multipart/form-data; boundary=b   | zeros  | 413
			PUT  | {wave}/responses/a   | application/x-www-form-urlencoded | fields | 415
			POST | /openrosa/submission | multipart/form-data; boundary=b   | zeros  | 413
			POST | /s/none              | application/x-www-form-urlencoded | fields | 4
			PUT  | /s/none              | application/x-www-form-urlencoded | fields | 405
			POST | /nowhere             | text/plain                        | zeros  | 404
			""")
	void whoeverSendsWithoutEndIsRefused(String method, String path, String type, String what, String status)
			throws Exception {
		byte[] chunk = TestBroker.utf8(what.equals("fields") ? "a=1&".repeat(1 << 14) : "\0".repeat(1 << 16));
		for (boolean chunked : List.of(true, false)) {
			try (HostileClient client = HostileClient.connect(this.intake.port())) {
				client.send(head(method, path, type, chunked));
				assertThat(flood(client, chunk, chunked)).isLessThan(REFUSED_AFTER);
				// Who still sends when the connection is closed may not get to read why.
				assertThat(client.answer()).matches("(HTTP/1.1 " + status + ".*)?");
			}
		}
		this.intake.requireAlive();
	}

	@ParameterizedTest
	@CsvSource({ "true,one line", "false,one line", "true,many lines", "false,many lines" })
	void aBatchWithoutEndIsReadAndKeepsNobodyFromBeingServed(boolean chunked, String what) throws Exception {
		byte[] chunk = TestBroker.utf8(what.equals("one line") ? "\0".repeat(1 << 16) : "{\n".repeat(1 << 10));
		try (HostileClient client = HostileClient.connect(this.intake.port())) {
			client.send(head("POST", "{wave}/responses", RunningIntake.NDJSON, chunked));
			CompletableFuture<Long> sent = CompletableFuture.supplyAsync(() -> client.flood(chunk, chunked, FLOOD));
			for (int i = 0; i < 5; i++) {
				assertThat(this.intake.serve(this.wave)).isLessThan(PATIENCE);
			}
			client.goAway();
			assertThat(sent.get()).isGreaterThan(chunk.length);
		}
		this.intake.requireAlive();
	}

	private String head(String method, String path, String type, boolean chunked) {
		return HostileClient.head(method + " " + path.replace("{wave}", this.wave), type,
				chunked ? "Transfer-Encoding: chunked" : "Content-Length: 10000000000");
	}

	private long flood(HostileClient client, byte[] chunk, boolean chunked) throws Exception {
		CompletableFuture<Long> sent = CompletableFuture.supplyAsync(() -> client.flood(chunk, chunked, FLOOD));
		assertThat(this.intake.serve(this.wave)).isLessThan(PATIENCE);
		return sent.get();
	}

	@Test
	void headersWithoutEndAreRefused() throws Exception {
		try (HostileClient client = HostileClient.connect(this.intake.port())) {
			client.send("GET / HTTP/1.1\r\nX-Long: ");
			assertThat(flood(client, TestBroker.utf8("x".repeat(1 << 10)), false)).isLessThan(REFUSED_AFTER);
			assertThat(client.answer()).matches("(HTTP/1.1 400.*)?");
		}
	}

	@Test
	void thousandsOfConnectionsShutNobodyOut() throws IOException {
		String key = key();
		List<String> beginnings = List.of(half("/kobo", RunningIntake.JSON, key, 250_000, 200_000),
				half("/responses", RunningIntake.NDJSON, key, 1_000_000_000, 60_000),
				half("/responses", RunningIntake.JSON, key, 2000, 1000),
				half("/responses", RunningIntake.JSON, key, 2_000_000, 1), "GET / HTTP/1.1\r\nX-Slow: ", "");
		List<HostileClient> clients = new ArrayList<>();
		for (int i = 0; i < CONNECTIONS; i++) {
			HostileClient client = HostileClient.connect(this.intake.port());
			clients.add(client);
			client.begin(beginnings.get(i % beginnings.size()));
		}
		for (int i = 0; i < 5; i++) {
			clients.forEach(HostileClient::drip);
			assertThat(this.intake.serve(this.wave)).isLessThan(PATIENCE);
		}
		// Half of a body, and gone.
		for (HostileClient client : clients) {
			client.close();
		}
		assertThat(this.intake.serve(this.wave)).isLessThan(PATIENCE);
		Awaitility.await().atMost(PATIENCE.multipliedBy(2)).until(() -> batch() == 202);
		this.intake.requireAlive();
	}

	// Of one office whose app went mad, or that was stolen.
	private String key() {
		HttpResponse<String> issued = this.intake.post("/api/v1/keys", RunningIntake.JSON,
				"{\"name\":\"hostile\",\"roles\":[\"collector\"],\"waves\":[\"*\"],\"units\":[\"*\"]}");
		assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
		return RunningIntake.json(issued).get("key").stringValue();
	}

	private String half(String path, String type, String key, int length, int sent) {
		return HostileClient.head("POST " + this.wave + path, type, "Content-Length: " + length)
			.replace(RunningIntake.KEY, key) + " ".repeat(sent);
	}

	// Large enough to need room that others may have taken.
	private int batch() {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < 2000; i++) {
			lines.append(RunningIntake.response(UUID.randomUUID().toString())).append('\n');
		}
		return this.intake.post(this.wave + "/responses", RunningIntake.NDJSON, lines.toString()).statusCode();
	}

}
