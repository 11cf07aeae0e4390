package vn.sipas.intake.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.local.embedded.EmbeddedKafka;

import static org.assertj.core.api.Assertions.assertThat;

class ImportsAcrossRestartsTests {

	private static final int ROWS = 120_000;

	@TempDir
	private Path folder = Path.of("target");

	private String wave = "";

	@BeforeEach
	void define() {
		this.wave = TestBroker.openWave();
	}

	private String id() {
		return this.wave.substring("/api/v1/waves/".length());
	}

	private RunningIntake start(String servers, String... more) {
		String[] all = Stream
			.concat(Stream.of("--sipas.intake.imports.directory=" + this.folder.resolve("imports")), Stream.of(more))
			.toArray(String[]::new);
		return RunningIntake.start(servers, all).awaitReady();
	}

	private static byte[] rows(int count) {
		StringBuilder csv = new StringBuilder(Sent.HEADER).append('\n');
		for (int i = 0; i < count; i++) {
			csv.append((i % 1000 == 999) ? Sent.row("r-" + i).replace(",5,", ",7,") : Sent.row("r-" + i)).append('\n');
		}
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	private long left() {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter((file) -> file.endsWith("source")).count();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void goesOnAfterARestartAndCountsEachRowOnce() {
		String path;
		try (RunningIntake first = start(TestBroker.bootstrapServers())) {
			Sent sent = Sent.of(first, Sent.post(first, this.wave, "", Format.CSV_TYPE, rows(ROWS)));
			path = sent.path();
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.until(() -> sent.now().get("read").longValue() > 2000);
			assertThat(sent.state()).isEqualTo("running");
		}
		assertThat(left()).isOne();
		try (RunningIntake second = start(TestBroker.bootstrapServers())) {
			JsonNode view = Sent.at(second, path).over();
			assertThat(view.get("state").stringValue()).isEqualTo("done");
			assertThat(Sent.counts(view)).containsExactly((long) ROWS, (long) ROWS, ROWS - 120L, 0L, 120L);
			assertThat(view.get("rowsPerSecond").longValue()).isPositive();
			assertThat(Sent.at(second, path).rejected("en").lines()).hasSize(121);
		}
		assertThat(left()).isZero();
		assertThat(TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1", id() + "|"))
			.hasSize(ROWS - 120);
	}

	@Test
	void stopsWhereItIsToldTo() {
		try (RunningIntake intake = start(TestBroker.bootstrapServers(), "--sipas.intake.imports.concurrent=1")) {
			Sent first = Sent.of(intake, Sent.post(intake, this.wave, "", Format.CSV_TYPE, rows(ROWS)));
			Sent second = Sent.of(intake, Sent.post(intake, this.wave, "", Format.CSV_TYPE, rows(10)));
			assertThat(second.state()).isEqualTo("waiting");
			assertThat(intake.delete(first.path()).statusCode()).isEqualTo(204);
			JsonNode view = first.over();
			assertThat(view.get("state").stringValue()).isEqualTo("cancelled");
			assertThat(view.get("read").longValue()).isLessThan(ROWS);
			assertThat(second.over().get("accepted").longValue()).isEqualTo(10);
			assertThat(left()).isZero();
			assertThat(intake.delete(first.path()).statusCode()).isEqualTo(204);
			assertThat(intake.get(first.path()).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void takesNoMoreThanItMayKeep() {
		try (RunningIntake intake = start(TestBroker.bootstrapServers(), "--sipas.intake.imports.most=1",
				"--sipas.intake.imports.largest=10MB")) {
			Sent first = Sent.of(intake, Sent.post(intake, this.wave, "", Format.CSV_TYPE, rows(ROWS)));
			HttpResponse<String> refused = Sent.post(intake, this.wave, "", Format.CSV_TYPE, rows(10));
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).isPresent();
			intake.delete(first.path());
			first.over();
			assertThat(Sent.post(intake, this.wave, "", Format.CSV_TYPE, rows(3 * ROWS)).statusCode()).isEqualTo(413);
			assertThat(left()).isZero();
		}
	}

	@Test
	void waitsForKafkaAndGoesOnByItself() {
		EmbeddedKafka kafka = EmbeddedKafka.start(this.folder.resolve("kafka"), 0);
		String servers = kafka.bootstrapServers();
		int port = Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
		try (RunningIntake intake = start(servers)) {
			intake.put(this.wave, RunningIntake.wave(id()).toString());
			Sent sent = Sent.of(intake, Sent.post(intake, this.wave, "", Format.CSV_TYPE, rows(ROWS)));
			Awaitility.await().until(() -> sent.now().get("read").longValue() > 0);
			kafka.close();
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sent.state().equals("paused"));
			kafka = EmbeddedKafka.start(this.folder.resolve("kafka"), port);
			assertThat(Sent.counts(sent.over())).containsExactly((long) ROWS, (long) ROWS, ROWS - 120L, 0L, 120L);
			assertThat(TestBroker.last(servers, "sipas.responses.v1", id() + "|")).hasSize(ROWS - 120);
		}
		finally {
			kafka.close();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void whateverIsSentHoweverOftenEachRightRowCountsOnce(long seed) {
		Random random = new Random(seed);
		TreeSet<String> right = new TreeSet<>();
		StringBuilder csv = new StringBuilder(Sent.HEADER).append('\n');
		for (int i = 0; i < 500 + random.nextInt(3000); i++) {
			String row = Sent.row("r-" + random.nextInt(2000));
			switch (random.nextInt(10)) {
				case 0 -> csv.append(row.replace(",12,", ",99,"));
				case 1 -> csv.append(",,,,,");
				default -> {
					right.add(this.id() + "|" + row.substring(0, row.indexOf(',')));
					csv.append(row);
				}
			}
			csv.append(random.nextBoolean() ? "\n" : "\r\n");
		}
		byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
		for (int times = 0; times < 2; times++) {
			JsonNode view = Sent
				.of(TestBroker.intake(), Sent.post(TestBroker.intake(), this.wave, "", Format.CSV_TYPE, file))
				.over();
			assertThat(view.get("rows").longValue()).as("seed " + seed)
				.isEqualTo(view.get("accepted").longValue() + view.get("duplicates").longValue()
						+ view.get("rejected").longValue())
				.isEqualTo(view.get("read").longValue());
		}
		Map<String, String> last = TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1", id() + "|");
		assertThat(last.keySet()).as("seed " + seed).containsExactlyElementsOf(right);
		Map<String, java.util.List<String>> digests = new java.util.TreeMap<>();
		TestBroker.records(TestBroker.bootstrapServers(), "sipas.responses.v1", id() + "|")
			.forEach((entry) -> digests.computeIfAbsent(entry.getKey(), (key) -> new java.util.ArrayList<>())
				.add(entry.getValue().replaceFirst(".*\"digest\":\"([0-9a-f]+)\".*", "$1")));
		assertThat(digests).as("seed " + seed)
			.allSatisfy((key, ofOne) -> assertThat(ofOne).containsOnly(ofOne.getFirst()));
	}

}
