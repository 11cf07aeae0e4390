package vn.sipas.bench.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Fills a store with waves of the past: each is as one that there is, under a name of its
 * own, with its definition, its rankings and all of its history. Their scores are left
 * out: they would not fit into the memory of the store's stand-in.
 */
final class PastWaves {

	private static final List<String> OF_THE_PAST = List.of("waves", "rankings", "histories", "historyBuckets");

	private static final JsonWriterSettings WHOLE = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

	private static final int AT_ONCE = 200;

	private final Pattern names;

	private final List<RawBsonDocument> past;

	private PastWaves(Pattern names, List<RawBsonDocument> past) {
		this.names = names;
		this.past = past;
	}

	/**
	 * Makes a database that is as another, and has waves of the past besides.
	 * @param store where both are
	 * @param from the database that there is
	 * @param to the database that there will be
	 * @param wave the wave that those of the past are like
	 * @param count how many; 0 for none
	 */
	static void put(Store store, String from, String to, String wave, int count) {
		try (MongoClient client = MongoClients.create(store.uri(from))) {
			MongoDatabase source = client.getDatabase(from);
			MongoDatabase target = client.getDatabase(to);
			for (String collection : source.listCollectionNames()) {
				List<RawBsonDocument> all = all(source.getCollection(collection, RawBsonDocument.class));
				MongoCollection<RawBsonDocument> copy = target.getCollection(collection, RawBsonDocument.class);
				if (!all.isEmpty()) {
					copy.insertMany(all);
				}
				if (OF_THE_PAST.contains(collection)) {
					new PastWaves(names(source, wave), all).put(copy, count);
				}
			}
		}
	}

	/** A wave's name and those of its buckets, wherever they are in a document. */
	private static Pattern names(MongoDatabase source, String wave) {
		List<String> names = new ArrayList<>(List.of(Pattern.quote(wave)));
		all(source.getCollection("historyBuckets", RawBsonDocument.class))
			.forEach((bucket) -> names.add(Pattern.quote(bucket.getString("_id").getValue())));
		return Pattern.compile("(?<![\\w-])(" + String.join("|", names) + ")(?![\\w-])");
	}

	private static List<RawBsonDocument> all(MongoCollection<RawBsonDocument> collection) {
		return collection.find().into(new ArrayList<>());
	}

	private void put(MongoCollection<RawBsonDocument> copy, int count) {
		List<RawBsonDocument> some = new ArrayList<>();
		List<String> texts = this.past.stream().map((document) -> document.toJson(WHOLE)).toList();
		for (int number = 1; number <= count; number++) {
			for (String text : texts) {
				some.add(RawBsonDocument.parse(this.names.matcher(text).replaceAll("$1-" + number)));
			}
			if (some.size() >= AT_ONCE || number == count) {
				copy.insertMany(some);
				some.clear();
			}
		}
	}

}
