package vn.sipas.ranking.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.edition.EditionsFixture;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.ranking.FrozenLine;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.score.ScoresFixture;
import vn.sipas.ranking.store.StoreFixture;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.wave.WavesFixture;

import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** An edition is shown whole or not at all, and stays as it is. */
class EditionShelfTests {

	private static final Wave WAVE = Samples.wave("w", 3, 30, Samples.provinces("11 Điện Biên", "12 Lai Châu"));

	private EmbeddedMongo mongo;

	private MongoClient client;

	private Editions editions;

	private Scores scores;

	private Waves waves;

	private EditionShelf shelf;

	@BeforeEach
	void start() {
		this.mongo = EmbeddedMongo.start(null, 0);
		this.client = MongoClients.create(this.mongo.connectionString("sipas"));
		MongoOperations store = StoreFixture.of(this.client);
		this.editions = EditionsFixture.in(store);
		this.scores = ScoresFixture.in(store);
		this.waves = WavesFixture.in(store);
		this.shelf = new EditionShelf(store, this.waves, this.editions, JsonMapper.shared(), new SimpleMeterRegistry());
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.mongo.close();
	}

	@Test
	void anEditionIsShownOnceAllOfItIsThere() {
		List<EditionPart> parts = parts(1, "80.00");
		assertThat(this.shelf.keep(parts.subList(0, 2))).isEmpty();
		assertThat(this.editions.of("w")).isEmpty();
		assertThat(this.shelf.keep(parts.subList(3, parts.size()))).as("a unit is lacking").hasSize(1);
		assertThat(this.editions.of("w")).isEmpty();
		assertThat(this.shelf.keep(parts)).isEmpty();
		assertThat(this.editions.newest("w")).hasValueSatisfying((edition) -> {
			assertThat(edition.edition()).isEqualTo(1);
			assertThat(this.waves.of(new Figures.Frozen(edition))).isEqualTo(WAVE);
			assertThat(this.scores.overallOf(new Figures.Frozen(edition))).containsOnlyKeys("11", "12");
		});
	}

	@Test
	void partsThatComeAgainChangeNothing() {
		this.shelf.keep(parts(1, "80.00"));
		this.shelf.keep(parts(1, "80.00"));
		Figures first = new Figures.Frozen(this.editions.find("w", 1).orElseThrow());
		assertThat(this.scores.find(first, "12")).hasValueSatisfying((score) -> {
			assertThat(score.overall()).isEqualTo("80.00");
			assertThat(score.criteria()).hasSize(1);
		});
		assertThat(this.scores.find(first, "VN")).as("it has no score").isEmpty();
	}

	@Test
	void aLaterEditionLeavesTheEarlierOneAsItWas() {
		this.shelf.keep(parts(1, "80.00"));
		this.shelf.keep(parts(2, "81.00"));
		assertThat(this.editions.of("w")).extracting(Edition::edition).containsExactly(1, 2);
		assertThat(overall(1)).isEqualTo("80.00");
		assertThat(overall(2)).isEqualTo("81.00");
		assertThat(this.editions.of("another")).isEmpty();
	}

	private @Nullable BigDecimal overall(int edition) {
		Figures figures = new Figures.Frozen(this.editions.find("w", edition).orElseThrow());
		return Samples.at(this.scores.of(figures), "12").overall();
	}

	private static List<EditionPart> parts(int number, String figure) {
		List<EditionPart> parts = new ArrayList<>();
		parts.add(new EditionPart.Definition("w|" + number, WAVE));
		for (String unit : List.of("VN", "11", "12")) {
			Score score = unit.equals("VN") ? null : Samples.score("w", unit, 7, 400, figure, Map.of());
			RankedUnit line = new RankedUnit(unit, Samples.text(unit), null, null, 400, null, null, null, null);
			parts.add(new EditionPart.Unit(
					new EditionUnit("w", number, unit, score, List.of(new FrozenLine("province", null, 0, line)),
							JsonMapper.shared().createObjectNode(), JsonMapper.shared().createObjectNode())));
		}
		parts.add(new EditionPart.Whole(new Edition("w", number, Instant.parse("2026-11-28T23:00:00Z"),
				LocalDate.of(2026, 11, 29), "an analyst", null, null, 800, 3, 3, List.of())));
		return parts;
	}

}
