package vn.sipas.scoring.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.naive.RandomSurvey;

/** A topic: a log a partition. */
record Logs(String topic, List<List<Record<byte[], byte[]>>> partitions) {

	static final int PARTITIONS = 3;

	Logs(String topic) {
		this(topic,
				IntStream.range(0, PARTITIONS)
					.<List<Record<byte[], byte[]>>>mapToObj((_) -> new ArrayList<>())
					.toList());
	}

	/** Puts a record where its key belongs. */
	void add(byte[] key, byte[] value) {
		add(key, key, value);
	}

	/** Puts a record where another key belongs. */
	void add(byte[] by, byte[] key, byte[] value) {
		this.partitions.get(Math.floorMod(Arrays.hashCode(by), PARTITIONS)).add(new Record<>(key, value, 0));
	}

	Source of(int partition) {
		return new Source(this.topic, this.partitions.get(partition));
	}

	/** What comes from outside. */
	record Inputs(Logs responses, Logs reviews) {

		Inputs() {
			this(new Logs("sipas.responses.v1"), new Logs("sipas.reviews.v1"));
		}

		void send(RandomSurvey.Sent sent) {
			(sent.topic().equals(this.reviews.topic()) ? this.reviews : this.responses).add(sent.key(), sent.value());
		}

	}

	/** One partition of a topic. */
	record Source(String topic, List<Record<byte[], byte[]>> log) {
	}

}
