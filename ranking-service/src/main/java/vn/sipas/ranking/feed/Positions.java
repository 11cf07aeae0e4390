package vn.sipas.ranking.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

import org.springframework.stereotype.Component;

/**
 * Up to where the store has what Kafka has, kept beside what was read. The group's own
 * offsets cannot tell that the store was emptied, restored, or lost its last second.
 */
@Component
class Positions {

	private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

	private static final String NEXT = "next";

	private final MongoCollection<Document> collection;

	Positions(MongoDatabase database) {
		this.collection = database.getCollection("positions");
	}

	/** Notes that these records, and all before them, are kept. */
	void keep(List<ConsumerRecord<byte[], byte[]>> records) {
		Map<TopicPartition, Long> next = new HashMap<>();
		records.forEach((record) -> next.merge(new TopicPartition(record.topic(), record.partition()),
				record.offset() + 1, Math::max));
		this.collection.bulkWrite(next.entrySet()
			.stream()
			.map((position) -> new UpdateOneModel<Document>(Filters.eq(position.getKey().toString()),
					Updates.set(NEXT, position.getValue()), new UpdateOptions().upsert(true)))
			.toList(), UNORDERED);
	}

	/** The offset of the first record that is not known to be kept, from 0. */
	Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
		Map<TopicPartition, Long> next = new HashMap<>();
		for (TopicPartition partition : partitions) {
			Document position = this.collection.find(Filters.eq(partition.toString())).first();
			next.put(partition, (position == null) ? 0L : position.getLong(NEXT));
		}
		return next;
	}

}
