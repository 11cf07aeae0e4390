package vn.sipas.ranking.live;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.ranking.Backends;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.wave.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rankings read live at two instances. */
@Timeout(300)
class LiveReadersTests {

	private static final int MOST = 40;

	private static final int READING = 36;

	private static final Duration PATIENCE = Duration.ofSeconds(200);

	private static final int MANY_UNITS = 1000;

	@TempDir
	static Path directory;

	private static Backends backends;

	private static Broker broker;

	private static Instance one;

	private static Instance other;

	@BeforeAll
	static void start() throws Exception {
		backends = Backends.start(directory);
		broker = backends.broker();
		broker.makeTopics();
		one = instance();
		other = instance();
	}

	private static Instance instance() {
		return backends.instance("--sipas.live.heartbeat=500ms", "--sipas.live.look=50ms",
				"--sipas.ranking.limit.streams.per-address=" + MOST);
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		backends.close();
	}

	@Test
	void whoIsMovedBackAndForthAlwaysEndsWithWhatGetGives() throws Exception {
		define("moved", 30);
		LiveClient reader = new LiveClient();
		LiveClient stays = new LiveClient();
		String path = "/api/v1/waves/moved/rankings";
		for (int round = 1; round <= 12; round++) {
			Instance at = (round % 2 == 0) ? one : other;
			// While nobody reads there, or somebody else does, things go on.
			for (int unit = 1; unit <= 3; unit++) {
				broker.score(Samples.score("moved", Integer.toString(unit * round % 30 + 1), 1 + round, 40 + round,
						50 + round * unit + "", Map.of("access", 40 + round + "")));
			}
			String wanted = settled(path, 3, 40 + round);
			reader.readUntil(at, path + "/events", wanted);
			stays.readUntil(one, path + "/events", wanted);
			assertThat(reader.ranking()).isEqualTo(other.get(path).body());
		}
		assertThat(stays.count("change")).isPositive();
		assertThat(reader.count("ranking") + reader.count("change")).isBetween(12, 40);
	}

	@Test
	void whoComesBackGetsWhatWasMissedAndNothingElse() throws Exception {
		define("missed", 20);
		String path = "/api/v1/waves/missed/rankings";
		LiveClient reader = new LiveClient();
		reader.readUntil(one, path + "/events", settled(path, 20, 30));
		broker.score(Samples.score("missed", "7", 2, 31, "77.77", Map.of()));
		reader.readUntil(one, path + "/events", settled(path, 1, 31));
		assertThat(reader.count("ranking")).isEqualTo(1);
		assertThat(reader.count("change")).isEqualTo(1);
		try (BufferedReader lines = lines(one, path + "/events", "Last-Event-ID",
				Objects.requireNonNull(reader.id()))) {
			Map<String, String> event = LiveClient.event(lines);
			assertThat(event).containsEntry("event", "heartbeat").containsEntry("data", "{\"milliseconds\":500}");
			assertThat(Integer.parseInt(Objects.requireNonNull(event.get("retry")))).isBetween(2000, 4000);
		}
	}

	@Test
	void whoLosesAnInstanceGoesOnAtAnother() throws Exception {
		define("lost", 20);
		String path = "/api/v1/waves/lost/rankings";
		LiveClient reader = new LiveClient();
		LiveClient stays = new LiveClient();
		Instance fails = instance();
		String wanted = settled(path, 20, 30);
		reader.readUntil(fails, path + "/events", wanted);
		stays.readUntil(other, path + "/events", wanted);
		FutureTask<?> cut = new FutureTask<>(() -> {
			reader.readUntil(fails, path + "/events", "until it is cut");
			return reader;
		});
		Thread.startVirtualThread(cut);
		broker.score(Samples.score("lost", "3", 2, 31, "33.33", Map.of()));
		stays.readUntil(other, path + "/events", settled(path, 1, 31));
		fails.close();
		assertThatThrownBy(cut::get).hasMessageContaining("the stream has ended");
		int before = reader.count("change");
		broker.score(Samples.score("lost", "4", 2, 32, "44.44", Map.of()));
		broker.score(Samples.score("lost", "5", 2, 32, "55.55", Map.of()));
		reader.readUntil(other, path + "/events", settled(path, 2, 32));
		assertThat(reader.count("ranking")).isOne();
		assertThat(reader.count("change")).isBetween(before + 1, before + 2);
	}

	@Test
	void everybodyFollowsEditionsAndAnalystsWhatMovesBesideThem() throws Exception {
		define("followed", 5);
		String path = "/api/v1/waves/followed/rankings";
		publish("followed", 1);
		String first = one.get(path).body();
		LiveClient reader = new LiveClient();
		reader.readUntil(other, path + "/events", first);
		assertThat(one.open(path + "/events?edition=live", "text/event-stream").statusCode()).isEqualTo(401);
		HttpResponse<InputStream> stream = one.open(path + "/events?edition=live", "text/event-stream", "X-Sipas-Key",
				Instance.KEY);
		LiveClient analyst = new LiveClient();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
			broker.score(Samples.score("followed", "3", 2, 31, "33.33", Map.of()));
			String moved = Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> one.getAsAdmin(path + "?edition=live").body(), (body) -> body.contains("33.33"));
			while (!moved.equals(analyst.ranking())) {
				analyst.take(LiveClient.event(lines));
			}
		}
		assertThat(text(analyst)).contains("\"provisional\":true");
		assertThat(one.get(path).body()).isEqualTo(first);
		publish("followed", 2);
		reader.readUntil(other, path + "/events", one.get(path).body());
		assertThat(text(reader)).contains("\"edition\":2", "33.33").doesNotContain("provisional");
		assertThat(reader.count("ranking") + reader.count("change")).isEqualTo(2);
	}

	@Test
	void oneRankingThatIsNoMoreStopsNobodyElse() throws Exception {
		define("goeson", 5);
		List<Unit> communes = List.of(new Unit("101", "commune", "1", Samples.text("Xã 101")));
		broker.define(Samples.wave("shrinks", 1, 0, Stream.concat(provinces(3).stream(), communes.stream()).toList()));
		String gone = "/api/v1/waves/shrinks/rankings/events?level=commune";
		Awaitility.await().atMost(PATIENCE).until(() -> other.head(gone).statusCode() == 200);
		LiveClient stays = new LiveClient();
		String path = "/api/v1/waves/goeson/rankings";
		stays.readUntil(other, path + "/events", one.get(path).body());
		try (BufferedReader lines = lines(other, gone)) {
			assertThat(LiveClient.event(lines)).containsEntry("event", "ranking");
			broker.define(Samples.wave("shrinks", 2, 0, provinces(3)));
			broker.score(Samples.score("shrinks", "1", 1, 30, "50", Map.of()));
			settled("/api/v1/waves/shrinks/rankings", 1, 30);
			publish("shrinks", 1);
			assertThat(lines.lines().filter((line) -> line.startsWith("data")))
				.noneMatch((line) -> line.contains("edition"));
		}
		assertThat(other.get(gone).statusCode()).isEqualTo(404);
		broker.score(Samples.score("goeson", "3", 2, 31, "33.33", Map.of()));
		stays.readUntil(other, path + "/events", settled(path, 1, 31));
	}

	@Test
	void aHeadHasNoStream() throws Exception {
		define("head", 2);
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), one.port())) {
			socket.getOutputStream()
				.write("HEAD /api/v1/waves/head/rankings/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
				.contains("200", "text/event-stream")
				.doesNotContain("retry");
		}
	}

	@Test
	void whoDoesNotReadIsCutOffAndHoldsUpNobody() throws Exception {
		defineWide(1);
		Awaitility.await().atMost(PATIENCE).until(() -> readers() == 0);
		String path = "/api/v1/waves/stalled/rankings/events";
		List<Socket> open = new ArrayList<>();
		try {
			for (int number = 0; number < MOST; number++) {
				open.add(reader(path, number % 10 == 0));
			}
			Awaitility.await().atMost(PATIENCE).until(() -> readers() == MOST);
			HttpResponse<String> refused = one.get(path, "Accept-Language", "en");
			assertThat(refused.statusCode()).isEqualTo(429);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
			assertThat(refused.body()).contains("too-many-streams", "Too many live streams");
			assertThat(other.get("/api/v1/waves/stalled/rankings").statusCode()).isEqualTo(200);
			ByteArrayOutputStream heard = new ByteArrayOutputStream();
			Thread all = Thread.ofPlatform().daemon().start(() -> read(open, heard));
			long before = cutOff();
			AtomicLong definition = new AtomicLong(1);
			// Each definition is shown whole to everybody, until the buffers are full.
			Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
				defineWide(definition.incrementAndGet());
				// Sooner than anybody is cut off.
				Awaitility.await()
					.atMost(Duration.ofSeconds(8))
					.until(() -> heard.toString(StandardCharsets.UTF_8).contains("\"definition\":" + definition + ","));
				heard.reset();
				long left = readers();
				assertThat(left).isGreaterThanOrEqualTo(READING);
				return left == READING;
			});
			assertThat(cutOff()).isEqualTo(before + MOST - READING);
			assertThat(all.isAlive()).isTrue();
		}
		finally {
			for (Socket socket : open) {
				socket.close();
			}
		}
	}

	/** All who read, read what there is; of one it is kept. */
	private static void read(List<Socket> open, ByteArrayOutputStream heard) {
		byte[] buffer = new byte[1 << 16];
		try {
			while (true) {
				for (int number = 0; number < open.size(); number++) {
					Socket socket = open.get(number);
					if (number % 10 != 0 && socket.getInputStream().available() > 0) {
						int length = socket.getInputStream().read(buffer);
						if (number == 1) {
							heard.write(buffer, 0, length);
						}
					}
				}
				Thread.sleep(1);
			}
		}
		catch (IOException | InterruptedException ex) {
			// The test is over.
		}
	}

	/** Somebody whose stream has begun. */
	private static Socket reader(String path, boolean stalls) throws IOException {
		while (true) {
			Socket socket = new Socket();
			if (stalls) {
				socket.setReceiveBufferSize(2048);
			}
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), one.port()));
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
			if (new String(status, StandardCharsets.US_ASCII).endsWith("200")) {
				return socket;
			}
			// Somebody who has just left still has a place.
			socket.close();
		}
	}

	private static long cutOff() {
		return (long) meter("sipas.ranking.readers.cut-off");
	}

	private static long readers() {
		return (long) meter("sipas.ranking.readers");
	}

	private static double meter(String name) {
		String body = one.getAsOperator("/actuator/metrics/" + name).body();
		return Double.parseDouble(body.replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1"));
	}

	private static BufferedReader lines(Instance at, String path, String... headers) {
		return new BufferedReader(
				new InputStreamReader(at.open(path, "text/event-stream", headers).body(), StandardCharsets.UTF_8));
	}

	private static void defineWide(long definition) {
		broker.define(Samples.wave("stalled", definition, 0, provinces(MANY_UNITS)));
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> one.get("/api/v1/waves/stalled/rankings?level=province")
				.body()
				.contains("\"definition\":" + definition + ","));
	}

	private static List<Unit> provinces(int count) {
		return Samples.provinces(
				IntStream.rangeClosed(1, count).mapToObj((unit) -> unit + " Tỉnh " + unit).toArray(String[]::new));
	}

	private static void define(String wave, int units) {
		broker.define(Samples.wave(wave, 1, 0, provinces(units)));
		for (int unit = 1; unit <= units; unit++) {
			broker.score(Samples.score(wave, Integer.toString(unit), 1, 30, 50 + unit % 40 + ".5", Map.of()));
		}
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> one.get("/api/v1/waves/" + wave + "/rankings").body().split("\"rank\":", -1).length == units
					+ 1);
	}

	private static void publish(String wave, int edition) {
		HttpResponse<String> published = one.postAsAdmin("/api/v1/waves/" + wave + "/publication", "application/json",
				"{\"edition\":" + edition + "}");
		assertThat(published.statusCode()).as(published.body()).isBetween(201, 202);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> one.get("/api/v1/waves/" + wave + "/rankings")
				.body()
				.contains("\"edition\":" + edition + ","));
	}

	private static String text(LiveClient reader) {
		return Objects.requireNonNull(reader.ranking());
	}

	/** What GET gives once so many units have so many responses. */
	private static String settled(String path, int units, int responses) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> one.get(path).body().split("\"responses\":" + responses + ",", -1).length == units + 1);
		return one.get(path).body();
	}

}
