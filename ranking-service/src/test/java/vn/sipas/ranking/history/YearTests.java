package vn.sipas.ranking.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	private static final int MB = 1_000_000;

	private static final List<String> DIMENSIONS = List.of("access", "civil-servants", "feedback", "procedures",
			"results");

	private static final Instant END = Instant.parse("2021-12-31T16:59:00Z");

	@Test
	void aYearOfAWaveOfProvincesIsSmall() {
		assertThat(bytes(63, 63, DIMENSIONS)).isLessThan(2L * MB);
	}

	@Test
	void aYearOfAWaveOfCommunesIsUnderFiftyMegabytes() {
		// 3,321 communes in 63 provinces, of which a third has new responses in each
		// minute; they are ranked all together, and within each province, where what
		// their dimensions were is not kept once more.
		assertThat(bytes(3_321, 1_107, DIMENSIONS) + 63 * bytes(53, 18, List.of()) + bytes(63, 63, DIMENSIONS))
			.isLessThan(50L * MB);
	}

	private static long bytes(int units, int moving, List<String> dimensions) {
		Random random = new Random(2021);
		double[] figures = random.doubles(units, 75, 95).toArray();
		double[][] theirs = Stream.generate(() -> random.doubles(units, 70, 95).toArray())
			.limit(dimensions.size())
			.toArray(double[][]::new);
		long[] responses = random.longs(units, 30, 400).toArray();
		Growing history = new Growing();
		List<String> codes = IntStream.range(0, units).mapToObj((unit) -> String.format("%05d", unit)).toList();
		long version = 0;
		for (Instant time = END.minus(Duration.ofDays(365)); time.isBefore(END); time = time.plus(step(time))) {
			for (int i = 0; i < moving; i++) {
				int unit = (moving == units) ? i : random.nextInt(units);
				responses[unit] += 1 + random.nextInt(3);
				walk(figures, unit, random);
				for (double[] dimension : theirs) {
					walk(dimension, unit, random);
				}
			}
			history.add(new Snapshot(new Stamp(time, ++version, 1, true), lines(codes, figures, theirs, responses)));
		}
		long bytes = stored(history);
		log.info("{} units, {} dimensions, a year: {} states in {} documents, {} kB", units, dimensions.size(),
				history.timeline.stamps().size(), history.buckets.size() + 1, bytes / 1000);
		assertThat(history.timeline.stamps()).hasSizeGreaterThan(2 * 1440 + 31 * 24 + 300);
		return bytes;
	}

	private static void walk(double[] figures, int unit, Random random) {
		figures[unit] = Math.clamp(figures[unit] + 0.1 * random.nextGaussian(), 0, 100);
	}

	private static long packed(double figure) {
		return Math.round(100 * figure) + 1;
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
	private static List<Line> lines(List<String> codes, double[] figures, double[][] dimensions, long[] responses) {
		Expected places = new Expected(DoubleStream.of(figures).mapToObj(YearTests::packed).toList());
		Line[] lines = new Line[figures.length];
		for (int number = 0; number < lines.length; number++) {
			int unit = number;
			long place = places.place(packed(figures[unit]));
			long margin = Math.round(4000 / Math.sqrt((double) responses[unit]));
			int spread = Math.max(1, figures.length / 12);
			lines[unit] = new Line(codes.get(unit), responses[unit], packed(figures[unit]), margin + 1, place,
					Math.max(1, place - spread), Math.min(figures.length, place + spread),
					IntStream.range(0, dimensions.length)
						.mapToObj((at) -> new Line.Dimension(DIMENSIONS.get(at), packed(dimensions[at][unit])))
						.toList());
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
