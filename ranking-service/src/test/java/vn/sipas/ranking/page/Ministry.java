package vn.sipas.ranking.page;

import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.awaitility.Awaitility;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.store.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** A running service with a country's figures. */
final class Ministry implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofMinutes(3);

	// A look at all these pages takes about as long.
	private static final Duration PAUSE = Duration.ofSeconds(1);

	final Country country;

	final Instance service;

	private final Broker broker;

	private final EmbeddedKafka kafka;

	private final EmbeddedMongo mongo;

	Ministry(Path directory) throws Exception {
		this.kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
		this.mongo = EmbeddedMongo.start(null, 0);
		this.broker = new Broker(this.kafka.bootstrapServers());
		this.broker.makeTopics();
		this.broker.makeTopic("sipas.breakdowns.v1");
		this.broker.makeTopic("sipas.quality.v1");
		this.country = new Country(this.broker);
		this.country.publish();
		try (MongoClient client = MongoClients.create(this.mongo.connectionString("sipas"))) {
			Country.remember(StoreFixture.of(client));
		}
		Neighbourhood around = new Neighbourhood(this.broker);
		around.publish();
		this.service = Instance.start(this.kafka.bootstrapServers(), this.mongo.connectionString("sipas"));
		Awaitility.await().atMost(PATIENCE).pollInterval(PAUSE).untilAsserted(() -> {
			assertThat(this.service.get("/?wave=" + Country.WAVE).body()).contains("87,16", "86,81");
			assertThat(this.service.get("/units/92?wave=" + Country.WAVE).body()).contains("Cách gửi phiếu");
			assertThat(this.service.get("/units/12?wave=" + Neighbourhood.OWN).body()).contains("Sở Nội vụ");
			assertThat(this.service.get("/units/12999?wave=" + Neighbourhood.LATER).body()).contains("±");
		});
		around.enter(this.service);
		Awaitility.await().atMost(PATIENCE).pollInterval(PAUSE).untilAsserted(() -> {
			assertThat(this.service.get("/units/12?wave=" + Country.WAVE).body()).contains("2,47");
			assertThat(this.service.get("/units/08?wave=" + Neighbourhood.LATER).body()).contains("Hà Giang");
		});
	}

	String address(String path) {
		return "http://localhost:" + this.service.port() + path;
	}

	@Override
	public void close() {
		this.service.close();
		this.broker.close();
		this.mongo.close();
		this.kafka.close();
	}

}
