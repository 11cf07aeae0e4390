package vn.sipas.ranking.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.edition.EditionsFixture;
import vn.sipas.ranking.ranking.RankingsFixture;
import vn.sipas.ranking.store.StoreFixture;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.wave.WavesFixture;

import org.springframework.data.mongodb.core.MongoOperations;

/** A store, a clock that is set by hand, and instances of what sends webhooks. */
final class Instances implements AutoCloseable {

	static final SealingKeys KEYS = new SealingKeys("test:0123456789abcdef0123456789abcdef");

	private final EmbeddedMongo mongo = EmbeddedMongo.start(null, 0);

	private final MongoClient client = MongoClients.create(this.mongo.connectionString("sipas"));

	final MongoOperations store = StoreFixture.of(this.client);

	final HandSetClock clock = new HandSetClock();

	final Waves waves = WavesFixture.in(this.store);

	final Editions editions = EditionsFixture.in(this.store);

	final Webhooks webhooks = new Webhooks(this.store, JsonMapper.shared(), new SimpleMeterRegistry());

	final Endpoints endpoints = new Endpoints(this.store);

	final Deliveries deliveries = new Deliveries(this.store, this.clock);

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final List<Disabled.Reason> disabled = new ArrayList<>();

	private final List<Receivers> opened = new ArrayList<>();

	private long said;

	/** Lets a webhook be, and says by which secret it is signed. */
	Secret make(String id, String url, EventType... types) {
		Secret secret = Secret.random();
		Instant now = this.clock.instant();
		say(id, new Webhook(id, url, "", (types.length == 0) ? EventType.NEWS : List.of(types), List.of(), null, now,
				now, "admin", now, List.of(KEYS.seal(secret, id))));
		return secret;
	}

	/** What the log says of a webhook; null that it is gone. */
	void say(String id, @Nullable Webhook webhook) {
		news().keep(List.of(new WebhookSaid(id, this.said++, webhook)));
	}

	News news() {
		return new News(this.webhooks, this.deliveries, this.endpoints, EditionsFixture.in(this.store), this.waves,
				payloads(), this.clock);
	}

	RankingWatch watch() {
		return new RankingWatch(this.store, this.waves, RankingsFixture.in(this.store), openness(), this.webhooks,
				news(), payloads(), properties(32, 2), this.clock);
	}

	Courier courier() {
		return courier(Duration.ofSeconds(5));
	}

	Courier courier(Duration within) {
		Receivers receivers = new Receivers(new GuardedNames(true), true, within, 32, this.clock);
		this.opened.add(receivers);
		return new Courier(this.webhooks, this.deliveries, this.endpoints, openness(), (webhook, reason) -> {
			this.disabled.add(reason);
			say(webhook, this.webhooks.find(webhook).orElseThrow().disabled(reason, this.clock.instant()));
		}, KEYS, receivers, new Retries(properties(1, 1).retries(), new NoChance()), properties(1, 1), this.clock,
				this.meters);
	}

	/** Brings what is due, one after the other, and says how many there were. */
	int bringAll(Courier courier) {
		int brought = 0;
		Optional<Delivery> taken = this.deliveries.take(List.of());
		while (taken.isPresent()) {
			courier.bring(taken.get());
			brought++;
			taken = this.deliveries.take(List.of());
		}
		return brought;
	}

	Dispatch dispatch(int atOnce, int atOncePerWebhook, Duration within) {
		return new Dispatch(this.deliveries, courier(within), watch(), properties(atOnce, atOncePerWebhook), this.clock,
				this.meters);
	}

	Delivery only(String webhook) {
		List<Delivery> all = this.deliveries.page(webhook, null, 0, 10);
		if (all.size() != 1) {
			throw new AssertionError("one delivery is expected: " + all);
		}
		return all.getFirst();
	}

	private Openness openness() {
		return new Openness(this.waves, this.editions);
	}

	private static Payloads payloads() {
		return new Payloads(JsonMapper.shared(), properties(1, 1));
	}

	static WebhookProperties properties(int atOnce, int atOncePerWebhook) {
		return new WebhookProperties(null, null, true, URI.create("https://sipas.example/"), Duration.ofMinutes(1),
				Duration.ofMillis(50), List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30)),
				Duration.ofSeconds(20), atOnce, atOncePerWebhook, Duration.ofHours(24), Duration.ofDays(5),
				Duration.ofDays(30), Duration.ofDays(90));
	}

	@Override
	public void close() {
		this.opened.forEach(Receivers::close);
		this.client.close();
		this.mongo.close();
	}

	/** No pause is longer than it is said to be. */
	private static final class NoChance extends Random {

		@Override
		public double nextDouble() {
			return 0;
		}

	}

	/** Goes on only when it is told to. */
	static final class HandSetClock extends Clock {

		private final AtomicReference<Instant> now = new AtomicReference<>(
				Instant.now().truncatedTo(ChronoUnit.SECONDS));

		void pass(Duration time) {
			this.now.updateAndGet((before) -> before.plus(time));
		}

		@Override
		public Instant instant() {
			return this.now.get();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
