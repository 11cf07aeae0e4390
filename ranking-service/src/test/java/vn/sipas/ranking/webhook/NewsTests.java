package vn.sipas.ranking.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import java.util.stream.IntStream;
import java.math.BigDecimal;
import org.awaitility.Awaitility;
import java.util.Objects;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.ranking.RankingOffice;
import vn.sipas.ranking.ranking.RankingsFixture;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.score.ScoresFixture;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of what, once, and nothing that not everybody may read. */
@Timeout(120)
class NewsTests {

	private static final Wave WAVE = Samples.wave("w", 1, 0, Samples.provinces("11 Điện Biên", "12 Lai Châu"));

	private static final String PROVINCES = "w|province|";

	private final Instances instances = new Instances();

	private final Scores scores = ScoresFixture.in(this.instances.store);

	private final RankingOffice office = RankingsFixture.office(this.instances.store);

	@BeforeEach
	void define() {
		this.instances.waves.keep(WAVE);
		score("11", 1, "80.00");
		score("12", 1, "79.00");
	}

	@AfterEach
	void stop() {
		this.instances.close();
	}

	@Test
	void anEditionIsToldOnceToEachThatWantsIt() {
		this.instances.make("all", "https://example.org/");
		this.instances.make("changes", "https://example.org/", EventType.RANKING_CHANGED);
		this.instances.make("other", "https://example.org/");
		Webhook other = this.instances.webhooks.find("other").orElseThrow();
		this.instances.say("other",
				other.changed(new WebhookRequest(other.url(), "", other.types(), List.of("v"), false, null),
						this.instances.clock.instant()));
		this.instances.clock.pass(Duration.ofSeconds(1));
		Edition edition = publish(1);
		this.instances.news().published(List.of(edition));
		this.instances.news().published(List.of(edition));
		assertThat(payloads("all")).containsExactly(JsonMapper.shared()
			.readTree(
					"""
							{"type": "wave.published", "timestamp": "%s", "data": {"wave": "w", "edition": 1,
							 "date": "2026-11-29", "author": "an analyst", "decision": "355/QĐ-BNV", "note": {"vi": "a", "en": "b"},
							 "responses": 800, "synthetic": true, "links": {
							 "rankings": "https://sipas.example/api/v1/waves/w/rankings?edition=1",
							 "editions": "https://sipas.example/api/v1/waves/w/editions", "page": "https://sipas.example/?wave=w"}}}"""
						.formatted(edition.publishedAt().toString().replace("Z", ".000Z"))));
		assertThat(payloads("changes")).isEmpty();
		assertThat(payloads("other")).isEmpty();
		this.instances.news().published(List.of(publish(2)));
		assertThat(payloads("all")).hasSize(2);
	}

	@Test
	void whatHappenedBeforeIsNotTold() {
		Edition before = publish(1);
		this.instances.clock.pass(Duration.ofSeconds(1));
		this.instances.make("late", "https://example.org/");
		this.instances.news().published(List.of(before));
		assertThat(payloads("late")).isEmpty();
	}

	@Test
	void whatIsWantedAnewBeginsThen() {
		this.instances.make("one", "https://example.org/", EventType.WAVE_PUBLISHED);
		Webhook one = this.instances.webhooks.find("one").orElseThrow();
		Instant later = one.since().plusSeconds(60);
		WebhookRequest less = new WebhookRequest("https://example.org/new", "b", one.types(), List.of("w"), false,
				null);
		assertThat(one.changed(less, later).since()).isEqualTo(one.since());
		WebhookRequest more = new WebhookRequest(one.url(), "", EventType.NEWS, List.of(), false, null);
		assertThat(one.changed(more, later).since()).isEqualTo(later);
		Webhook narrow = one.changed(less, later);
		WebhookRequest another = new WebhookRequest(one.url(), "", one.types(), List.of("w", "v"), false, null);
		assertThat(narrow.changed(another, later).since()).isEqualTo(later);
		WebhookRequest off = new WebhookRequest(one.url(), "", one.types(), List.of(), true, null);
		Webhook disabled = one.changed(off, later);
		assertThat(disabled.disabled()).isEqualTo(new Disabled(Disabled.Reason.BY_HAND, later));
		assertThat(disabled.changed(off, later.plusSeconds(1)).disabled()).isEqualTo(disabled.disabled());
		WebhookRequest on = new WebhookRequest(one.url(), "", one.types(), List.of(), false, null);
		assertThat(disabled.changed(on, later).since()).isEqualTo(later);
		assertThat(disabled.changed(on, later).disabled()).isNull();
	}

	/** A store that is filled again reads topics in any order. */
	@Test
	void aWebhookThatComesAfterTheEditionIsToldOfItIfItWasThereFirst() {
		Instant made = this.instances.clock.instant();
		this.instances.clock.pass(Duration.ofHours(1));
		this.instances.news().published(List.of(publish(1)));
		this.instances.clock.pass(Duration.ofHours(1));
		Webhook webhook = Hooks.webhook("one", "https://example.org/", made,
				Instances.KEYS.seal(Secret.random(), "one"));
		this.instances.say("one", webhook);
		this.instances.say("one", webhook);
		assertThat(payloads("one")).hasSize(1);
	}

	@Test
	void whatIsReadAgainAfterDaysIsNotToldAgain() {
		this.instances.make("one", "https://example.org/");
		Edition edition = publish(1);
		this.instances.news().published(List.of(edition));
		this.instances.clock.pass(Duration.ofDays(40));
		this.instances.deliveries.removeOf("one");
		this.instances.news().published(List.of(edition));
		assertThat(payloads("one")).isEmpty();
	}

	@Test
	void aLateRecordDoesNotBringAWebhookBack() {
		this.instances.make("one", "https://example.org/");
		Webhook one = this.instances.webhooks.find("one").orElseThrow();
		this.instances.say("one", null);
		this.instances.news().keep(List.of(new WebhookSaid("one", 0, one)));
		assertThat(this.instances.webhooks.find("one")).isEmpty();
		assertThat(this.instances.webhooks.all()).isEmpty();
	}

	@Test
	void changesOfAMinuteAreToldAtOnceBeforeAndAfterSideBySide() {
		this.instances.make("one", "https://example.org/");
		RankingWatch watch = this.instances.watch();
		watch.look();
		assertThat(payloads("one")).as("nothing has changed since it is looked").isEmpty();
		score("12", 2, "79.50");
		watch.look();
		assertThat(payloads("one")).as("a minute is not over").isEmpty();
		score("12", 3, "81.00");
		this.instances.clock.pass(Duration.ofMinutes(1));
		watch.look();
		watch.look();
		assertThat(payloads("one")).filteredOn((body) -> body.at("/data/level").asString("").equals("province"))
			.containsExactly(JsonMapper.shared()
				.readTree(
						"""
								{"type": "ranking.changed", "timestamp": "%s", "data": {"wave": "w", "level": "province", "version": %d,
								 "previousVersion": %d, "synthetic": true, "provisional": true, "changed": 2, "units": [
								 {"unit": "12", "value": {"from": 79.00, "to": 81.00}, "place": {"from": 2, "to": 1}},
								 {"unit": "11", "place": {"from": 1, "to": 2}}],
								 "links": {"rankings": "https://sipas.example/api/v1/waves/w/rankings?level=province"}}}"""
							.formatted(this.instances.clock.instant().toString().replace("Z", ".000Z"), version(),
									version() - 2)));
		score("12", 4, "81.50");
		this.instances.clock.pass(Duration.ofSeconds(59));
		watch.look();
		assertThat(payloads("one")).hasSize(1);
		this.instances.clock.pass(Duration.ofSeconds(1));
		watch.look();
		assertThat(payloads("one")).hasSize(2);
	}

	@Test
	void ofInstancesSideBySideOneTells() throws Exception {
		this.instances.make("one", "https://example.org/");
		this.instances.watch().look();
		score("12", 2, "81.00");
		this.instances.clock.pass(Duration.ofMinutes(1));
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<?>> looks = List.of(threads.submit(this.instances.watch()::look),
					threads.submit(this.instances.watch()::look), threads.submit(this.instances.watch()::look),
					threads.submit(this.instances.watch()::look));
			for (Future<?> look : looks) {
				look.get();
			}
		}
		assertThat(payloads("one")).hasSize(1);
	}

	@Test
	void whatWasNotedAndNotToldIsToldByTheNext() {
		this.instances.make("one", "https://example.org/");
		this.instances.watch().look();
		score("12", 2, "81.00");
		this.instances.clock.pass(Duration.ofMinutes(1));
		this.instances.watch().look();
		Told told = noted();
		Message message = new Message("noted", EventType.RANKING_CHANGED, "w", told.at(), "{\"noted\":true}");
		this.instances.store.save(new Told(told.id(), told.version(), told.at(), told.lines(), message));
		this.instances.watch().look();
		this.instances.watch().look();
		assertThat(payloads("one")).hasSize(2);
		assertThat(noted().message()).isNull();
	}

	@Test
	void fromTheEditionOnNothingThatMovesIsTold() {
		this.instances.make("one", "https://example.org/", EventType.RANKING_CHANGED);
		this.instances.watch().look();
		publish(1);
		awaitKnown();
		score("12", 2, "81.00");
		this.instances.clock.pass(Duration.ofMinutes(1));
		this.instances.watch().look();
		assertThat(payloads("one")).isEmpty();
	}

	@Test
	void aWaveThatNotEverybodyMayReadIsNotTold() {
		for (Wave wave : List.of(Samples.notLive(Samples.wave("w", 2, 0, WAVE.units())),
				Samples.inState(State.DRAFT, Samples.wave("w", 3, 0, WAVE.units())))) {
			this.instances.waves.keep(wave);
			this.instances.make("one", "https://example.org/");
			this.instances.watch().look();
			score("12", wave.definition(), "81.00");
			this.instances.clock.pass(Duration.ofMinutes(1));
			this.instances.watch().look();
			assertThat(this.instances.store.findAll(Told.class)).isEmpty();
			assertThat(payloads("one")).isEmpty();
		}
	}

	@Test
	void whereOnlyNumbersOfResponsesChangeNothingIsTold() {
		this.instances.make("one", "https://example.org/");
		this.instances.watch().look();
		this.scores.keep(List.of(Samples.score("w", "12", 2, 500, "79.00", Map.of())));
		this.office.rebuild("w", List.of("12"));
		this.instances.clock.pass(Duration.ofMinutes(1));
		this.instances.watch().look();
		assertThat(payloads("one")).isEmpty();
		score("12", 3, "79.01");
		this.instances.watch().look();
		assertThat(payloads("one")).hasSize(1);
	}

	@Test
	void ofManyUnitsTheFirstHundredAreNamed() {
		List<ToldLine> before = IntStream.range(0, 150)
			.mapToObj((unit) -> new ToldLine("u" + unit, null, null))
			.toList();
		List<ToldLine> after = IntStream.range(0, 150)
			.mapToObj((unit) -> new ToldLine("u" + unit, new BigDecimal("80.00"), unit + 1))
			.toList();
		List<LineChange> changes = LineChange.between(before, after);
		assertThat(changes).hasSize(150);
		assertThat(LineChange.between(after, List.of())).hasSize(150)
			.first()
			.hasToString("LineChange[unit=u0, value=Step[from=80.00, to=null], place=Step[from=1, to=null]]");
		assertThat(LineChange.between(after, after)).isEmpty();
		Payloads payloads = new Payloads(JsonMapper.shared(), Instances.properties(1, 1));
		Message message = payloads.changed(
				RankingsFixture.in(this.instances.store).find(new Scope("w", "province")).orElseThrow(), 1, changes,
				this.instances.clock.instant());
		JsonNode body = JsonMapper.shared().readTree(message.payload());
		assertThat(body.at("/data/units")).hasSize(100);
		assertThat(body.at("/data/changed").asInt()).isEqualTo(150);
		assertThat(message.payload().length()).as("bytes").isLessThan(20_000);
	}

	private void awaitKnown() {
		Awaitility.await().until(() -> this.instances.editions.newest("w").isPresent());
	}

	private Told noted() {
		Told told = this.instances.store.findById(PROVINCES, Told.class);
		assertThat(told).isNotNull();
		return Objects.requireNonNull(told);
	}

	private long version() {
		return RankingsFixture.in(this.instances.store).find(new Scope("w", "province")).orElseThrow().version();
	}

	private void score(String unit, long version, @Nullable String figure) {
		this.scores.keep(List.of(Samples.score("w", unit, version, 400, figure, Map.of())));
		this.office.rebuild("w");
	}

	private Edition publish(int number) {
		Edition edition = new Edition("w", number, this.instances.clock.instant(), LocalDate.of(2026, 11, 29),
				"an analyst", "355/QĐ-BNV", new Text("a", "b"), 800, 1, 3, List.of());
		this.instances.waves.freeze(edition.key(), WAVE);
		this.instances.editions.keep(edition);
		return edition;
	}

	private List<JsonNode> payloads(String webhook) {
		return this.instances.deliveries.page(webhook, null, 0, 50)
			.stream()
			.map((delivery) -> JsonMapper.shared().readTree(delivery.payload()))
			.toList();
	}

}
