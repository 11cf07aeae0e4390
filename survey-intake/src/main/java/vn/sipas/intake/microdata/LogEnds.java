package vn.sipas.intake.microdata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * Where the log ends at a moment: what is behind is another export's. What is about a
 * response is on the partition of the same number.
 *
 * @param partitions how many partitions there are
 * @param ends the offset behind the last record, of each topic's partition
 */
record LogEnds(int partitions, Map<TopicPartition, Long> ends) {

	/** Flags of responses, some of which are found only where all are counted. */
	static final String FLAGS = "sipas.flags.v1";

	/**
	 * Asks where the log ends now.
	 * @param reader a consumer
	 * @param compared whether flags are needed that only scoring finds
	 * @param patience how long to wait for Kafka
	 * @return the ends
	 * @throws ProblemException {@code unavailable} if one of the topics is not there
	 * @throws IllegalStateException if they have not as many partitions as each other
	 */
	static LogEnds now(Consumer<byte[], byte[]> reader, boolean compared, Duration patience) {
		// To ask for a topic by its name might make it.
		Map<String, List<PartitionInfo>> present = reader.listTopics(patience);
		List<TopicPartition> all = new ArrayList<>();
		int partitions = 0;
		for (String topic : compared ? List.of(Topics.RESPONSES, Topics.REVIEWS, FLAGS)
				: List.of(Topics.RESPONSES, Topics.REVIEWS)) {
			List<PartitionInfo> of = present.getOrDefault(topic, List.of());
			if (of.isEmpty()) {
				throw ProblemException.of(ProblemCode.UNAVAILABLE);
			}
			if (partitions != 0 && of.size() != partitions) {
				throw new IllegalStateException(topic + " and " + Topics.RESPONSES + " must have as many partitions");
			}
			partitions = of.size();
			of.forEach((info) -> all.add(new TopicPartition(topic, info.partition())));
		}
		return new LogEnds(partitions, reader.endOffsets(all, patience));
	}

	long of(TopicPartition partition) {
		return this.ends.getOrDefault(partition, 0L);
	}

}
