package vn.sipas.scoring.streams;

import java.time.Duration;
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

	private static final Duration DEAD_LETTERS_STAY = Duration.ofDays(90);

	// They are read at once, and are copies of what respondents said.
	private static final Duration REPLAYS_STAY = Duration.ofDays(1);

	private static final Duration FINDINGS_STAY = Duration.ofDays(30);

	private static final Duration ERASED_FROM = Duration.ofDays(10);

	private static final Duration ERASED_BY = Duration.ofDays(12);

	// Nothing is compacted or deleted that is in the segment that is written to: each is
	// closed after a time that is short beside what was promised.
	private static final Duration SEGMENT = Duration.ofHours(12);

	private static final Duration DAY = Duration.ofDays(1);

	private static final String LARGEST_MESSAGE = Integer.toString(8 << 20);

	private static final String SMALL_SEGMENT = Integer.toString(64 << 20);

	private static final Map<String, String> COMPACTED = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_COMPACT,
			// Each unit has a new score twice a second: small segments let compaction
			// follow.
			TopicConfig.SEGMENT_BYTES_CONFIG, SMALL_SEGMENT);

	// What is said of single responses goes as soon as it is taken back.
	private static final Map<String, String> OF_RESPONSES = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_COMPACT, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(DAY));

	private static final Map<String, String> FLAGS = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_COMPACT, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(DAY),
			TopicConfig.SEGMENT_BYTES_CONFIG, SMALL_SEGMENT);

	// What was withdrawn is erased by then; what somebody has to look at stays as long as
	// it may.
	private static final Map<String, String> DEAD_LETTERS = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
			TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(ERASED_FROM), TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
			millis(ERASED_BY), TopicConfig.RETENTION_MS_CONFIG, millis(DEAD_LETTERS_STAY),
			TopicConfig.SEGMENT_MS_CONFIG, millis(SEGMENT), TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_MESSAGE);

	private static final List<String> READ = List.of(Topics.WAVES, Topics.RESPONSES);

	private final TopicProperties properties;

	private final String findings;

	OwnTopics(TopicProperties properties, String application) {
		this.properties = properties;
		this.findings = Topics.findings(application);
	}

	/**
	 * Looks for what scoring reads and makes what it writes.
	 * @param admin connects to the broker
	 * @return false if one of them is not there yet, or was only just made
	 * @throws ExecutionException if the broker cannot be asked
	 * @throws InterruptedException if the wait is over
	 * @throws IllegalStateException if a topic has other partitions than it must
	 */
	boolean areReady(Admin admin) throws ExecutionException, InterruptedException {
		Set<String> names = admin.listTopics().names().get();
		if (!names.containsAll(READ)) {
			return false;
		}
		int ofResponses = partitions(admin, Set.of(Topics.RESPONSES)).size();
		List<NewTopic> own = own(ofResponses);
		List<NewTopic> missing = own.stream().filter((topic) -> !names.contains(topic.name())).toList();
		if (!missing.isEmpty()) {
			make(admin, missing);
			return false;
		}
		Set<String> all = Stream.concat(READ.stream(), own.stream().map(NewTopic::name)).collect(Collectors.toSet());
		List<TopicPartition> partitions = partitions(admin, all);
		checkPartitions(partitions, ofResponses);
		// A topic that was just made is listed before its leaders take records, and what
		// a
		// producer sends between can leave it out of step for good.
		admin.listOffsets(partitions.stream().collect(Collectors.toMap((one) -> one, (_) -> OffsetSpec.latest())))
			.all()
			.get();
		return true;
	}

	// Reviews are survey-intake's, which makes them alike; one that is older makes none.
	List<NewTopic> own(int ofResponses) {
		return List.of(topic(Topics.SCORES, this.properties.scorePartitions(), COMPACTED),
				topic(Topics.BREAKDOWNS, this.properties.scorePartitions(), COMPACTED),
				topic(Topics.QUALITY, this.properties.scorePartitions(), COMPACTED),
				topic(Topics.FLAGS, ofResponses, FLAGS), topic(Topics.DEAD_LETTERS, ofResponses, DEAD_LETTERS),
				topic(Topics.REVIEWS, ofResponses, OF_RESPONSES),
				topic(Topics.REPLAYS, ofResponses,
						Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
								TopicConfig.RETENTION_MS_CONFIG, millis(REPLAYS_STAY), TopicConfig.SEGMENT_MS_CONFIG,
								millis(SEGMENT), TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_MESSAGE)),
				topic(this.findings, ofResponses, Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(FINDINGS_STAY),
						TopicConfig.SEGMENT_MS_CONFIG, millis(DAY))));
	}

	// What is about a response has to be where the response is.
	private void checkPartitions(List<TopicPartition> partitions, int ofResponses) {
		for (String topic : List.of(Topics.REVIEWS, Topics.REPLAYS, this.findings)) {
			long number = partitions.stream().filter((one) -> one.topic().equals(topic)).count();
			if (number != ofResponses) {
				throw new IllegalStateException("%s has %d partitions and %s has %d: they must have as many"
					.formatted(topic, number, Topics.RESPONSES, ofResponses));
			}
		}
	}

	private static void make(Admin admin, List<NewTopic> missing) throws ExecutionException, InterruptedException {
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

	private static List<TopicPartition> partitions(Admin admin, Set<String> topics)
			throws ExecutionException, InterruptedException {
		return admin.describeTopics(topics)
			.allTopicNames()
			.get()
			.values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.toList();
	}

	private static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}

}
