package vn.sipas.ranking.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.deadletter.DeadLetters;

/**
 * A dead letter that is tried once more. It is taken for the record that it was, at the
 * place where it was: what has come since is newer than it, also where places tell what
 * is newer.
 */
final class Replay {

	private Replay() {
	}

	/**
	 * The record that is meant.
	 * @param record any record
	 * @return of a replay the record that it was; any other as it is
	 */
	static ConsumerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> record) {
		if (!record.topic().equals(DeadLetters.REPLAYS)) {
			return record;
		}
		String topic = text(record, "topic");
		String partition = text(record, "partition");
		String offset = text(record, "offset");
		if (topic == null || partition == null || !partition.matches("[0-9]{1,5}") || offset == null
				|| !offset.matches("[0-9]{1,18}")) {
			return record;
		}
		return new ConsumerRecord<>(topic, Integer.parseInt(partition), Long.parseLong(offset), record.timestamp(),
				TimestampType.CREATE_TIME, record.serializedKeySize(), record.serializedValueSize(), record.key(),
				record.value(), record.headers(), Optional.empty());
	}

	private static @Nullable String text(ConsumerRecord<byte[], byte[]> record, String name) {
		Header header = record.headers().lastHeader(DeadLetters.HEADERS + name);
		return (header == null || header.value() == null) ? null : new String(header.value(), StandardCharsets.UTF_8);
	}

}
