package vn.sipas.ranking.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import vn.sipas.ranking.log.Progress;

import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Up to where the store has what Kafka has, kept beside what was read. The group's own
 * offsets cannot tell that the store was emptied, restored, or lost its last second.
 */
@Component
class Positions implements Progress {

	/**
	 * Counted up where more is kept of a record than before: what was read by an earlier
	 * release is then read again.
	 */
	private static final String FORMAT = "|6";

	private final MongoOperations mongo;

	Positions(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Notes that these records, and all before them, are kept. */
	void keep(List<ConsumerRecord<byte[], byte[]>> records) {
		Map<TopicPartition, Long> next = new HashMap<>();
		records.forEach((record) -> next.merge(new TopicPartition(record.topic(), record.partition()),
				record.offset() + 1, Math::max));
		BulkOperations writes = this.mongo.bulkOps(BulkMode.UNORDERED, Position.class);
		next.forEach((partition, offset) -> writes.upsert(Query.query(where("_id").is(id(partition))),
				Update.update("next", offset)));
		writes.execute();
	}

	@Override
	public long next(TopicPartition partition) {
		Position position = this.mongo.findById(id(partition), Position.class);
		return (position == null) ? 0 : position.next();
	}

	/** The offset of the first record that is not known to be kept, from 0. */
	Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
		Map<TopicPartition, Long> next = new HashMap<>();
		for (TopicPartition partition : partitions) {
			next.put(partition, next(partition));
		}
		return next;
	}

	private static String id(TopicPartition partition) {
		return partition + FORMAT;
	}

}
