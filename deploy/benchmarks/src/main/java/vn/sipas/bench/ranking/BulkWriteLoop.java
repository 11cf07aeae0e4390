package vn.sipas.bench.ranking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;

/**
 * What keeping scores costs at least: each event as it is becomes the document of its
 * unit, whatever was polled in one write. No look at versions, no rankings.
 */
public final class BulkWriteLoop {

	private static final Duration POLL = Duration.ofMillis(100);

	private BulkWriteLoop() {
	}

	/**
	 * Keeps scores until the process is ended.
	 * @param arguments the broker's address, the group, the store's connection string
	 */
	public static void run(List<String> arguments) {
		MongoClientSettings settings = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(arguments.get(2)))
			.writeConcern(WriteConcern.MAJORITY)
			.build();
		try (MongoClient client = MongoClients.create(settings);
				KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
						consumer(arguments.get(0), arguments.get(1)), new ByteArrayDeserializer(),
						new ByteArrayDeserializer())) {
			MongoCollection<RawBsonDocument> scores = client.getDatabase(arguments.get(1))
				.getCollection("scores", RawBsonDocument.class);
			consumer.subscribe(List.of(ScoreEvents.TOPIC));
			while (!Thread.currentThread().isInterrupted()) {
				keep(scores, consumer.poll(POLL));
				consumer.commitSync();
			}
		}
	}

	private static void keep(MongoCollection<RawBsonDocument> scores, ConsumerRecords<byte[], byte[]> records) {
		List<ReplaceOneModel<RawBsonDocument>> writes = new ArrayList<>(records.count());
		for (ConsumerRecord<byte[], byte[]> record : records) {
			String id = new String(record.key(), StandardCharsets.UTF_8);
			writes.add(new ReplaceOneModel<>(Filters.eq("_id", id),
					RawBsonDocument.parse(new String(record.value(), StandardCharsets.UTF_8)),
					new ReplaceOptions().upsert(true)));
		}
		if (!writes.isEmpty()) {
			scores.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
	}

	private static Map<String, Object> consumer(String broker, String group) {
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.GROUP_ID_CONFIG, group,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000, ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
	}

}
