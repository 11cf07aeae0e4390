package vn.sipas.scoring.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.sipas.scoring.topology.Topics;

/**
 * Makes the topics that scoring publishes to. Those that it reads are others' to make.
 */
final class OwnTopics {

	private static final long NINETY_DAYS = 90L * 24 * 60 * 60 * 1000;

	private static final long TEN_DAYS = 10L * 24 * 60 * 60 * 1000;

	private static final long TWELVE_DAYS = 12L * 24 * 60 * 60 * 1000;

	private static final String LARGEST_MESSAGE = Integer.toString(8 << 20);

	private static final List<String> READ = List.of(Topics.WAVES, Topics.RESPONSES);

	private static final List<String> WRITTEN = List.of(Topics.SCORES, Topics.BREAKDOWNS, Topics.DEAD_LETTERS);

	private final TopicProperties properties;

	OwnTopics(TopicProperties properties) {
		this.properties = properties;
	}

	/**
	 * Looks for what scoring reads and makes what it writes.
	 * @param admin connects to the broker
	 * @return false if one of them is not there yet, or was only just made
	 * @throws ExecutionException if the broker cannot be asked
	 * @throws InterruptedException if the wait is over
	 */
	boolean areReady(Admin admin) throws ExecutionException, InterruptedException {
		Set<String> names = admin.listTopics().names().get();
		if (!names.containsAll(READ)) {
			return false;
		}
		if (!names.containsAll(WRITTEN)) {
			make(admin, names);
			return false;
		}
		List<String> all = Stream.concat(READ.stream(), WRITTEN.stream()).toList();
		// A topic that was just made is listed before its leaders take records, and what
		// a
		// producer sends between can leave it out of step for good.
		admin.listOffsets(partitions(admin, all).collect(Collectors.toMap((one) -> one, (_) -> OffsetSpec.latest())))
			.all()
			.get();
		return true;
	}

	private void make(Admin admin, Set<String> existing) throws ExecutionException, InterruptedException {
		List<NewTopic> missing = new ArrayList<>();
		for (String compacted : List.of(Topics.SCORES, Topics.BREAKDOWNS)) {
			if (existing.contains(compacted)) {
				continue;
			}
			missing.add(topic(compacted, this.properties.scorePartitions(),
					Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
							// Each unit has a new score twice a second: small segments
							// let compaction follow.
							TopicConfig.SEGMENT_BYTES_CONFIG, "67108864")));
		}
		if (!existing.contains(Topics.DEAD_LETTERS)) {
			int partitions = (int) partitions(admin, List.of(Topics.RESPONSES)).count();
			missing.add(topic(Topics.DEAD_LETTERS, partitions,
					Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
							TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
							// What was withdrawn is erased by then; what somebody has to
							// look at stays as long as it may.
							TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(TEN_DAYS),
							TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(TWELVE_DAYS),
							TopicConfig.RETENTION_MS_CONFIG, Long.toString(NINETY_DAYS),
							TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_MESSAGE)));
		}
		try {
			admin.createTopics(missing).all().get();
		}
		catch (ExecutionException ex) {
			// Another instance may have been faster.
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

	private NewTopic topic(String name, int partitions, Map<String, String> config) {
		Map<String, String> all = new HashMap<>(config);
		all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(this.properties.minInSyncReplicas()));
		return new NewTopic(name, partitions, (short) this.properties.replicationFactor()).configs(all);
	}

	private static Stream<TopicPartition> partitions(Admin admin, List<String> topics)
			throws ExecutionException, InterruptedException {
		return admin.describeTopics(topics)
			.allTopicNames()
			.get()
			.values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())));
	}

}
