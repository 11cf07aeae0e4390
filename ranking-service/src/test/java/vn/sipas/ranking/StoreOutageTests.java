package vn.sipas.ranking;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class StoreOutageTests {

	private static final String READINESS = "/readyz";

	private static final String RANKING = "/api/v1/waves/w/rankings";

	@Test
	void consumptionPausesWhileTheStoreIsAwayAndNothingIsLost(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("store");
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
				Broker broker = new Broker(kafka.bootstrapServers())) {
			broker.makeTopics();
			int port = portOfAStoreThatWas(file);
			try (Instance service = Instance.start(kafka.bootstrapServers(),
					"mongodb://127.0.0.1:" + port + "/sipas")) {
				assertThat(service.get("/livez").statusCode()).isEqualTo(200);
				assertThat(service.get(READINESS).statusCode()).isEqualTo(503);
				broker.define(Samples.wave("w", 1, 0, Samples.provinces("11 Điện Biên", "12 Lai Châu")));
				broker.score(Samples.score("w", "12", 1, 40, "70", Map.of()));
				try (EmbeddedMongo store = EmbeddedMongo.start(file, port)) {
					assertThat(store.connectionString("sipas")).endsWith(port + "/sipas");
					eventually(() -> assertThat(service.get(READINESS).statusCode()).isEqualTo(200));
					eventually(() -> assertThat(service.get(RANKING).body()).contains("\"overall\":70.00"));
				}
				assertAway(service);
				broker.score(Samples.score("w", "12", 2, 41, "71", Map.of()));
				broker.score(Samples.score("w", "11", 1, 50, "60", Map.of()));
				Awaitility.await()
					.during(Duration.ofSeconds(2))
					.atMost(Duration.ofSeconds(5))
					.until(() -> service.get(RANKING).statusCode() == 503);
				try (EmbeddedMongo store = EmbeddedMongo.start(file, port)) {
					assertThat(store.connectionString("sipas")).endsWith(port + "/sipas");
					eventually(() -> assertThat(service.get(RANKING).body()).contains("\"overall\":71.00")
						.contains("\"rank\":2,\"responses\":50,\"overall\":60.00"));
					assertThat(service.get(READINESS).statusCode()).isEqualTo(200);
				}
			}
		}
	}

	@Test
	void aStoreThatLostWhatItHadGetsItAgain(@TempDir Path directory) throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
				Broker broker = new Broker(kafka.bootstrapServers())) {
			broker.makeTopics();
			broker.define(Samples.wave("w", 1, 0, Samples.provinces("11 Điện Biên", "12 Lai Châu")));
			broker.score(Samples.score("w", "12", 1, 40, "70", Map.of()));
			for (int time = 1; time <= 2; time++) {
				try (EmbeddedMongo store = EmbeddedMongo.start(null, 0);
						Instance service = Instance.start(kafka.bootstrapServers(), store.connectionString("sipas"))) {
					eventually(() -> assertThat(service.get(RANKING).body()).contains("\"overall\":70.00"));
				}
			}
		}
	}

	@Test
	void streamsGoOnWhenTheStoreIsBack(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("store");
		int port = portOfAStoreThatWas(file);
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
				Broker broker = new Broker(kafka.bootstrapServers());
				Instance service = Instance.start(kafka.bootstrapServers(), "mongodb://127.0.0.1:" + port + "/sipas")) {
			broker.makeTopics();
			broker.define(Samples.wave("w", 1, 0, Samples.provinces("12 Lai Châu")));
			EmbeddedMongo before = EmbeddedMongo.start(file, port);
			eventually(() -> assertThat(service.get(RANKING).statusCode()).isEqualTo(200));
			try (Stream<String> lines = service.lines(RANKING + "/events")) {
				before.close();
				eventually(() -> assertThat(service.get(RANKING).statusCode()).isEqualTo(503));
				broker.score(Samples.score("w", "12", 1, 40, "70", Map.of()));
				try (EmbeddedMongo after = EmbeddedMongo.start(file, port)) {
					assertThat(after.connectionString("sipas")).isNotEmpty();
					assertThat(lines.anyMatch((line) -> line.contains("\"overall\":70.00"))).isTrue();
				}
			}
		}
	}

	private static void assertAway(Instance service) {
		// What was read before is given for a moment.
		eventually(() -> assertThat(service.get(RANKING).statusCode()).isEqualTo(503));
		assertThat(service.get(RANKING, "Accept-Language", "en")).satisfies((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.body()).contains("The figures cannot be read just now");
		});
		assertThat(service.get("/")).satisfies((page) -> {
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.body()).contains("Tạm thời không đọc được số liệu");
		});
		assertThat(service.get(READINESS).statusCode()).isEqualTo(503);
	}

	private static int portOfAStoreThatWas(Path file) {
		try (EmbeddedMongo store = EmbeddedMongo.start(file, 0)) {
			String address = store.connectionString("x");
			return Integer.parseInt(address.replaceAll(".*:(\\d+)/x", "$1"));
		}
	}

	private static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
	}

}
