package vn.sipas.ranking.door;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service with an identity provider, and four waves: figures of {@code open} are public
 * while they move, those of {@code published} since it is, those of {@code closed} and
 * {@code draft} are not.
 */
final class House implements AutoCloseable {

	static final String PROVIDER = "--spring.security.oauth2.resourceserver.jwt.";

	final Broker broker;

	final Keys keys;

	final IdentityProvider provider;

	final Instance service;

	private final EmbeddedKafka kafka;

	private final EmbeddedMongo mongo;

	House(Path directory, String... more) throws Exception {
		this.kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
		this.mongo = EmbeddedMongo.start(null, 0);
		this.broker = new Broker(this.kafka.bootstrapServers());
		this.broker.makeTopics();
		this.keys = new Keys(this.broker);
		this.provider = new IdentityProvider();
		this.service = start(more);
		define("open", State.OPEN, true);
		define("published", State.PUBLISHED, false);
		define("draft", State.DRAFT, true);
		define("closed", State.CLOSED, false);
		for (String wave : List.of("open", "published", "closed")) {
			Awaitility.await()
				.untilAsserted(() -> assertThat(this.service.getAsAdmin("/api/v1/waves/" + wave + "/rankings").body())
					.contains("86.81"));
		}
	}

	/** One more instance. */
	Instance start(String... more) {
		List<String> all = new ArrayList<>(List.of(more));
		if (all.stream().noneMatch((argument) -> argument.startsWith(PROVIDER))) {
			all.add(PROVIDER + "jwk-set-uri=" + this.provider.keysAddress());
		}
		return Instance.start(this.kafka.bootstrapServers(), this.mongo.connectionString("sipas"),
				all.toArray(String[]::new));
	}

	private void define(String id, State state, boolean live) {
		List<Unit> units = Samples.provinces("11 Điện Biên", "12 Lai Châu");
		Wave wave = Samples.inState(state, Samples.wave(id, 1, 0, units));
		this.broker.define(live ? wave : Samples.notLive(wave));
		this.broker.score(Samples.score(id, "12", 1, 400, "86.81", Map.of()));
	}

	@Override
	public void close() {
		this.service.close();
		this.provider.close();
		this.broker.close();
		this.mongo.close();
		this.kafka.close();
	}

}
