package vn.sipas.ranking.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.store.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a year takes in the store. Figures move all the time. What is thinned away in the
 * end is left out from the beginning: there is a state in each minute of the last days,
 * in each hour of the last months, and a day before.
 */
@Timeout(240)
class YearTests {

	private static final Logger log = LoggerFactory.getLogger(YearTests.class);

	private static final int MIB = 1 << 20;

	private static final Instant END = Instant.parse("2021-12-31T16:59:00Z");

	@Test
	void aYearOfAWaveOfProvincesIsSmall() {
		assertThat(bytes(63, 63)).isLessThan(3L * MIB);
	}

	@Test
	void aYearOfAWaveOfCommunesIsUnderFiftyMegabytes() {
		// 3,321 communes in 63 provinces, of which a third has new responses in each
		// minute; they are ranked all together, and within each province.
		assertThat(bytes(3_321, 1_107) + 63 * bytes(53, 18) + bytes(63, 63)).isLessThan(50L * MIB);
	}

	private static long bytes(int units, int moving) {
		Random random = new Random(2021);
		double[] figures = random.doubles(units, 75, 95).toArray();
		long[] responses = random.longs(units, 30, 400).toArray();
		Growing history = new Growing();
		List<String> codes = IntStream.range(0, units).mapToObj((unit) -> String.format("%05d", unit)).toList();
		long version = 0;
		for (Instant time = END.minus(Duration.ofDays(365)); time.isBefore(END); time = time.plus(step(time))) {
			for (int i = 0; i < moving; i++) {
				int unit = (moving == units) ? i : random.nextInt(units);
				responses[unit] += 1 + random.nextInt(3);
				figures[unit] = Math.clamp(figures[unit] + 0.1 * random.nextGaussian(), 0, 100);
			}
			history.add(new Snapshot(new Stamp(time, ++version, 1, true), lines(codes, figures, responses)));
		}
		long bytes = stored(history);
		log.info("{} units, a year: {} states in {} documents, {} KiB", units, history.timeline.stamps().size(),
				history.buckets.size() + 1, bytes >> 10);
		assertThat(history.timeline.stamps()).hasSizeGreaterThan(2 * 1440 + 31 * 24 + 300);
		return bytes;
	}

	private static Duration step(Instant time) {
		Duration left = Duration.between(time, END);
		if (left.compareTo(Duration.ofHours(49)) <= 0) {
			return Duration.ofMinutes(1);
		}
		return (left.compareTo(Duration.ofDays(63)) <= 0) ? Duration.ofHours(1) : Duration.ofDays(1);
	}

	/**
	 * Margins get less with the root of the number, intervals are as wide as they are.
	 */
	private static List<Line> lines(List<String> codes, double[] figures, long[] responses) {
		long[] order = new long[figures.length];
		for (int unit = 0; unit < order.length; unit++) {
			order[unit] = Math.round(-100 * figures[unit]) * figures.length + unit;
		}
		Arrays.sort(order);
		Line[] lines = new Line[figures.length];
		for (int at = 0; at < order.length; at++) {
			int unit = Math.floorMod(order[at], figures.length);
			long margin = Math.round(4000 / Math.sqrt((double) responses[unit]));
			int spread = Math.max(1, figures.length / 12);
			lines[unit] = new Line(codes.get(unit), responses[unit], Math.round(100 * figures[unit]) + 1, margin + 1,
					at + 1, Math.max(1, at + 1 - spread), Math.min(figures.length, at + 1 + spread));
		}
		return List.of(lines);
	}

	/** The bytes of its documents as they lie in the store, uncompressed by it. */
	private static long stored(Growing history) {
		try (EmbeddedMongo mongo = EmbeddedMongo.start(null, 0);
				MongoClient client = MongoClients.create(mongo.connectionString("sipas"))) {
			Timelines timelines = new Timelines(StoreFixture.of(client));
			assertThat(timelines.replace(null, new Scope("w", "commune"),
					new Growth(history.timeline, List.copyOf(history.buckets.values()), List.of())))
				.isTrue();
			MongoDatabase database = client.getDatabase("sipas");
			List<RawBsonDocument> documents = new ArrayList<>();
			for (String collection : List.of("histories", "historyBuckets")) {
				database.getCollection(collection, RawBsonDocument.class).find().into(documents);
			}
			assertThat(documents).hasSize(history.buckets.size() + 1);
			return documents.stream().mapToLong((document) -> document.getByteBuffer().remaining()).sum();
		}
	}

}
