package vn.sipas.ranking.wave;

import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.store.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

class WavesTests {

	// Might be taken for one of the store's own ids.
	private static final String HEXADECIMAL = "0123456789abcdef01234567";

	private EmbeddedMongo mongo;

	private MongoClient client;

	private Waves waves;

	@BeforeEach
	void start() {
		this.mongo = EmbeddedMongo.start(null, 0);
		this.client = MongoClients.create(this.mongo.connectionString("sipas"));
		this.waves = WavesFixture.in(StoreFixture.of(this.client));
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.mongo.close();
	}

	@Test
	void onlyANewerDefinitionReplaces() {
		this.waves.keep(wave("w", 2));
		this.waves.keep(wave("w", 1));
		assertThat(readers().find("w")).contains(wave("w", 2));
		this.waves.keep(wave("w", 3));
		assertThat(readers().find("w")).contains(wave("w", 3));
		assertThat(this.waves.find("w")).contains(wave("w", 3));
		assertThat(this.waves.find("x")).isEmpty();
	}

	@Test
	void aDefinitionOfWhichAnEarlierReleaseKeptLessIsKeptAgain() {
		this.waves.keep(wave("w", 2));
		this.client.getDatabase("sipas")
			.getCollection("waves")
			.updateOne(new Document("_id", "w"), new Document("$unset", new Document("format", "")));
		Wave more = Samples.compared(wave("w", 2), "sipas-2017", null, null);
		Waves readers = readers();
		assertThat(readers.find("w")).contains(wave("w", 2));
		this.waves.keep(more);
		assertThat(readers.find("w")).contains(more);
		this.waves.keep(wave("w", 2));
		assertThat(readers().find("w")).as("all of it is known now").contains(more);
	}

	@Test
	void aWaveMayBeCalledAnything() {
		List.of(wave(HEXADECIMAL, 1), wave("w", 1), wave(HEXADECIMAL, 2)).forEach(this.waves::keep);
		assertThat(readers().find(HEXADECIMAL)).contains(wave(HEXADECIMAL, 2));
		assertThat(readers().all()).extracting(Wave::wave).containsExactly(HEXADECIMAL, "w");
		assertThat(this.client.getDatabase("sipas").getCollection("waves").distinct("_id", String.class))
			.containsExactlyInAnyOrder(HEXADECIMAL, "w");
	}

	@Test
	void aListThatWasReadIsTheNewestWhereverItWasChanged() {
		this.waves.keep(wave("w", 1));
		Waves readers = readers();
		assertThat(readers.all()).containsExactly(wave("w", 1));
		readers().keep(wave("x", 1));
		assertThat(readers.all()).extracting(Wave::wave).containsExactly("w", "x");
		readers().keep(wave("w", 2));
		assertThat(readers.all()).containsExactly(wave("w", 2), wave("x", 1));
	}

	@Test
	void aListIsReadAgainOnlyAfterAChange() {
		this.waves.keep(wave("w", 1));
		assertThat(this.waves.all()).hasSize(1);
		this.client.getDatabase("sipas").getCollection("waves").drop();
		assertThat(this.waves.all()).as("nobody has said that it changed").hasSize(1);
		assertThat(readers().all()).isEmpty();
		this.client.getDatabase("sipas").drop();
		assertThat(this.waves.all()).as("the mark is gone too").isEmpty();
	}

	@Test
	void aStoreOfAnEarlierReleaseHasNoMark() {
		this.waves.keep(wave("w", 1));
		this.client.getDatabase("sipas").getCollection("waveMarks").drop();
		Waves readers = readers();
		assertThat(readers.all()).hasSize(1);
		assertThat(readers.all()).hasSize(1);
		this.waves.keep(wave("x", 1));
		assertThat(readers.all()).hasSize(2);
	}

	/** Another instance, which has read nothing yet. */
	private Waves readers() {
		return WavesFixture.in(StoreFixture.of(this.client));
	}

	private static Wave wave(String id, long definition) {
		return Samples.wave(id, definition, 0, Samples.provinces("11 Điện Biên"));
	}

}
