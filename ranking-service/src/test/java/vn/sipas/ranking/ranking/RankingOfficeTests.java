package vn.sipas.ranking.ranking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.edition.EditionsFixture;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.score.ScoresFixture;
import vn.sipas.ranking.store.StoreFixture;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.wave.WavesFixture;

import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the order, the repeats and the instances: the last state is ranked. */
class RankingOfficeTests {

	private static final Scope SCOPE = new Scope("w", "province");

	private EmbeddedMongo mongo;

	private MongoClient client;

	private Waves waves;

	private Scores scores;

	private Rankings rankings;

	private RankingOffice office;

	@BeforeEach
	void start() {
		this.mongo = EmbeddedMongo.start(null, 0);
		this.client = MongoClients.create(this.mongo.connectionString("sipas"));
		MongoOperations store = StoreFixture.of(this.client);
		this.waves = WavesFixture.in(store);
		this.scores = ScoresFixture.in(store);
		this.rankings = new Rankings(store);
		this.office = new RankingOffice(this.waves, this.scores, this.rankings, EditionsFixture.which(store),
				(scope, version) -> {
				}, Clock.systemUTC(), new SimpleMeterRegistry());
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.mongo.close();
	}

	@Test
	void instancesSideBySideEndWithTheNewestOfEverything() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<Wave> definitions = new ArrayList<>(
				IntStream.rangeClosed(1, 3).mapToObj((number) -> definition(number)).toList());
		List<Score> all = new ArrayList<>();
		for (int unit = 1; unit <= 12; unit++) {
			for (int version = 1; version <= 15; version++) {
				String figure = (random.nextInt(10) == 0) ? null : Integer.toString(80 + random.nextInt(5));
				all.add(Samples.score("w", Integer.toString(unit), version, 25 + random.nextInt(10), figure, Map.of()));
			}
		}
		Map<String, Score> newest = new HashMap<>();
		all.forEach((score) -> newest.merge(score.unit(), score, (a, b) -> (a.version() > b.version()) ? a : b));
		all.addAll(all.subList(0, 40));
		Collections.shuffle(all, random);
		Collections.shuffle(definitions, random);
		inTurns(all, definitions);
		assertThat(this.rankings.find(SCOPE).orElseThrow().units()).as("seed %d", seed)
			.isEqualTo(StandingsFixture.of(definition(3)).of(SCOPE, newest));
	}

	@Test
	void aVersionCountsWhatReadersCanSee() {
		this.waves.keep(definition(1));
		this.office.rebuild("w");
		assertThat(version()).isEqualTo(1);
		keep(Samples.score("w", "1", 1, 40, "80.001", Map.of()));
		assertThat(version()).isEqualTo(2);
		keep(Samples.score("w", "1", 2, 40, "80.002", Map.of()));
		assertThat(version()).as("the same when published").isEqualTo(2);
		keep(Samples.score("w", "1", 1, 40, "99", Map.of()));
		assertThat(version()).as("late").isEqualTo(2);
		keep(Samples.score("w", "1", 3, 41, "80.002", Map.of()));
		assertThat(version()).isEqualTo(3);
	}

	@Test
	void aNewDefinitionIsANewVersionEvenIfTheFiguresStay() {
		this.waves.keep(definition(1));
		this.office.rebuild("w");
		this.waves.keep(definition(2));
		this.office.rebuild("w");
		this.office.rebuild("w");
		assertThat(version()).isEqualTo(2);
		assertThat(this.rankings.find(SCOPE).orElseThrow().definition()).isEqualTo(2);
	}

	@Test
	void aWaveThatIsNotKnownYetIsNotRanked() {
		keep(Samples.score("w", "1", 1, 40, "80", Map.of()));
		assertThat(this.rankings.find(SCOPE)).isEmpty();
		this.waves.keep(definition(1));
		this.office.rebuild("w");
		assertThat(this.rankings.find(SCOPE).orElseThrow().responses()).isEqualTo(40);
	}

	private void inTurns(List<Score> scores, List<Wave> definitions) throws Exception {
		List<Future<?>> done = new ArrayList<>();
		try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
			for (Wave definition : definitions) {
				done.add(instances.submit(() -> {
					this.waves.keep(definition);
					this.office.rebuild("w");
				}));
			}
			for (int from = 0; from < scores.size(); from += 7) {
				List<Score> batch = scores.subList(from, Math.min(from + 7, scores.size()));
				done.add(instances.submit(() -> keep(batch.toArray(Score[]::new))));
			}
			for (Future<?> future : done) {
				future.get();
			}
		}
	}

	private void keep(Score... batch) {
		this.scores.keep(List.of(batch));
		this.office.rebuild("w", List.of(batch).stream().map(Score::unit).toList());
	}

	private long version() {
		return this.rankings.find(SCOPE).orElseThrow().version();
	}

	private static Wave definition(int number) {
		String[] units = IntStream.rangeClosed(1, 12).mapToObj((i) -> i + " Tỉnh " + i).toArray(String[]::new);
		return Samples.wave("w", number, 28 + number, Samples.provinces(units));
	}

}
