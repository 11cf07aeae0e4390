package vn.sipas.scoring.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record was published. Counting goes by revisions, not by time: a record without
 * a usable timestamp counts too.
 */
public final class ArrivalTime implements TimestampExtractor {

	@Override
	public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
		return (record.timestamp() > 0) ? record.timestamp() : System.currentTimeMillis();
	}

}
