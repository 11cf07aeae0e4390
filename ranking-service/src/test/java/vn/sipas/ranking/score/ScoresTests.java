package vn.sipas.ranking.score;

import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.store.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

class ScoresTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private EmbeddedMongo mongo;

	private MongoClient client;

	private Scores scores;

	@BeforeEach
	void start() {
		this.mongo = EmbeddedMongo.start(null, 0);
		this.client = MongoClients.create(this.mongo.connectionString("sipas"));
		this.scores = new Scores(StoreFixture.of(this.client), this.meters);
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.mongo.close();
	}

	@Test
	void aScoreIsReadAsItWasWritten() {
		Score score = Samples.score("w", "12", 1772417646512L, 412, "86.812345678901",
				Map.of("access", "90.504999999999", "feedback", "75.790000000000"));
		this.scores.keep(List.of(score));
		assertThat(this.scores.find("w", "12")).contains(score);
		assertThat(this.scores.find("w", "13")).isEmpty();
	}

	@Test
	void decimalsAreKeptAsDecimalsAndNothingTellsOfJava() {
		this.scores.keep(List.of(Samples.score("w", "12", 5, 412, "86.812345678901", Map.of("access", "90.50"))));
		assertThat(this.client.getDatabase("sipas").getCollection("scores").find()).containsExactly(Document.parse("""
				{"_id": "w|12", "wave": "w", "unit": "12", "version": {"$numberLong": "5"},
				 "responses": {"$numberLong": "412"}, "overall": {"$numberDecimal": "86.812345678901"},
				 "nodes": [{"id": "access", "value": {"$numberDecimal": "90.50"}}],
				 "criteria": [{"id": "access.1", "kind": "satisfaction", "value": {"$numberDecimal": "91.262135922330"},
				  "answered": {"$numberLong": "412"},
				  "levels": {"1": {"$numberLong": "0"}, "4": {"$numberLong": "412"}}}]}"""));
	}

	@Test
	void onlyANewerVersionReplaces() {
		this.scores.keep(List.of(version("12", 5), version("11", 5)));
		this.scores.keep(List.of(version("12", 4), version("11", 6), version("14", 1), version("12", 5)));
		assertThat(this.scores.ofWave("w").values()).extracting((score) -> score.unit() + "=" + score.version())
			.containsExactlyInAnyOrder("12=5", "11=6", "14=1");
		assertThat(count("written")).isEqualTo(4);
		assertThat(count("stale")).isEqualTo(2);
	}

	@Test
	void ofABatchTheNewestIsKept() {
		this.scores.keep(List.of(version("12", 2), version("12", 3), version("12", 1)));
		assertThat(this.scores.find("w", "12")).map(Score::version).hasValue(3L);
	}

	@Test
	void wavesWithSimilarNamesAreKeptApart() {
		this.scores.keep(List.of(Samples.score("w", "1", 1, 1, null, Map.of()),
				Samples.score("w-2", "2", 1, 1, null, Map.of()), Samples.score("w.x", "3", 1, 1, null, Map.of()),
				Samples.score("wz", "4", 1, 1, null, Map.of()), Samples.score("W", "5", 1, 1, null, Map.of())));
		assertThat(this.scores.ofWave("w")).containsOnlyKeys("1");
		assertThat(this.scores.ofWave("w-2")).containsOnlyKeys("2");
	}

	private double count(String outcome) {
		return this.meters.counter("sipas.ranking.scores", "outcome", outcome).count();
	}

	private static Score version(String unit, long version) {
		return Samples.score("w", unit, version, 40, "80", Map.of());
	}

}
