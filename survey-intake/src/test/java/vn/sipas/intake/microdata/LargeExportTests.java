package vn.sipas.intake.microdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many responses out of a service with little memory; with a million by
 * {@code -Dsipas.test.exported=1000000 -Dsipas.test.table=32MB}.
 */
class LargeExportTests {

	private static final int RESPONSES = Integer.getInteger("sipas.test.exported", 60_000);

	// Enough to serve a request, and for a tenth of what a table of all would be.
	private static final String HEAP = "-Xmx" + System.getProperty("sipas.test.heap", "128m");

	// A partition's responses do not fit, and are read in several goes.
	private static final String TABLE = System.getProperty("sipas.test.table", "512KB");

	@Test
	void allRowsComeOutOfLittleMemory() throws Exception {
		String wave = TestBroker.openWave();
		fill(wave.substring(wave.lastIndexOf('/') + 1));
		int port = freePort();
		Process service = start(port);
		try (HttpClient client = HttpClient.newHttpClient()) {
			String address = "http://localhost:" + port;
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.ignoreExceptions()
				.until(() -> client.send(request(address + "/readyz"), BodyHandlers.discarding()).statusCode() == 200);
			long began = System.nanoTime();
			var answer = client.send(request(address + wave + "/responses.csv"), BodyHandlers.ofInputStream());
			assertThat(answer.statusCode()).isEqualTo(200);
			long rows = 0;
			long header;
			long first = 0;
			try (BufferedReader reader = new BufferedReader(
					new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
				assertThat(reader.readLine()).startsWith("unit,stratum,");
				header = System.nanoTime();
				while (reader.readLine() != null) {
					first = (rows == 0) ? System.nanoTime() : first;
					rows++;
				}
			}
			double all = seconds(began, System.nanoTime());
			System.out.printf(Locale.ROOT,
					"%d rows with %s: header after %.2f s, first row after %.2f s, all after %.1f s, %.0f rows/s%n",
					rows, HEAP, seconds(began, header), seconds(began, first), all, rows / all);
			assertThat(rows).isEqualTo(RESPONSES);
			assertThat(seconds(began, header)).isLessThan(all);
			assertThat(service.isAlive()).isTrue();
		}
		finally {
			service.destroy();
			service.waitFor();
		}
	}

	private static double seconds(long from, long to) {
		return (to - from) / 1e9;
	}

	private static HttpRequest request(String address) {
		return HttpRequest.newBuilder(URI.create(address))
			.header("Authorization", "Bearer " + RunningIntake.KEY)
			.build();
	}

	private static Process start(int port) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
				"-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
				"vn.sipas.intake.SurveyIntake", "--server.port=" + port, "--sipas.admin.key=" + RunningIntake.KEY,
				"--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
				"--sipas.intake.microdata.table=" + TABLE,
				"--sipas.intake.imports.directory=target/imports/" + UUID.randomUUID())
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target", "export.log").toFile())
			.start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	// Past the intake, as it is the other way that is looked at; every tenth is a
	// correction of an earlier one besides.
	private static void fill(String wave) {
		ObjectNode event = (ObjectNode) RunningIntake.example("response-submitted/examples/full.json");
		String text = event.put("wave", wave).put("responseId", "RESPONSE").put("cluster", "CLUSTER").toString();
		Map<String, Object> settings = Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "compression.type",
				"lz4", "linger.ms", 20, "batch.size", 1 << 17);
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
			for (int number = 0; number < RESPONSES; number++) {
				send(producer, wave, number, text);
				if (number % 10 == 9) {
					send(producer, wave, number - 5, text.replace("\"revision\":1,", "\"revision\":2,"));
				}
			}
		}
	}

	private static void send(KafkaProducer<String, String> producer, String wave, int number, String text) {
		String id = "0190-7c1a-4e2b-" + number;
		var unused = producer.send(new ProducerRecord<>("sipas.responses.v1", wave + "|" + id,
				text.replace("RESPONSE", id).replace("CLUSTER", "village-" + number % 1000)));
	}

}
