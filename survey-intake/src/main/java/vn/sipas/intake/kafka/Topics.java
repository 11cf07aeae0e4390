package vn.sipas.intake.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The topics that this service publishes to.
 */
@Component
public class Topics implements DisposableBean {

	/** Definitions of waves, by wave. */
	public static final String WAVES = "sipas.waves.v1";

	/** Responses, their corrections and withdrawals, by wave and response. */
	public static final String RESPONSES = "sipas.responses.v1";

	/** Decisions on flagged responses, by wave and response. */
	public static final String REVIEWS = "sipas.reviews.v1";

	/** Keys and revoked links, by the key's name or the link. */
	public static final String ACCESS = "sipas.access.v1";

	/** Who did what, in the order in which it happened. */
	public static final String AUDIT = "sipas.audit.v1";

	/** What was done about dead letters, by the name of the run. */
	public static final String DEAD_LETTERS = "sipas.dead-letters.v1";

	/** The most bytes that a definition of a wave may have as an event. */
	public static final int WAVE_BYTES = 8 << 20;

	private static final Logger log = LoggerFactory.getLogger(Topics.class);

	private static final int WAVE_PARTITIONS = 4;

	private static final Duration AUDIT_RETENTION = Duration.ofDays(3650);

	private static final Duration COMPACTION_TIME = Duration.ofDays(2);

	// Nothing is compacted that is in the segment that is written to: it is closed well
	// within the time that compaction has.
	private static final Duration SEGMENT = Duration.ofHours(12);

	private static final Duration REVIEWS_COMPACTED = Duration.ofDays(1);

	// From this many brokers on, one may be away while two must have a record.
	private static final int SAFE_FACTOR = 3;

	private static final Duration CLOSE = Duration.ofSeconds(1);

	private final Admin admin;

	private final TopicProperties properties;

	Topics(Admin admin, TopicProperties properties) {
		this.admin = admin;
		this.properties = properties;
	}

	/**
	 * Makes the topics that are missing.
	 * @param timeout how long to wait for Kafka
	 * @throws ExecutionException if Kafka refuses
	 * @throws TimeoutException if Kafka does not answer in time
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void ensure(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
		Set<String> present = this.admin.listTopics().names().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		int partitions = present.contains(RESPONSES) ? partitions(timeout) : this.properties.responsePartitions();
		List<NewTopic> missing = topics(this.properties, partitions).stream()
			.filter((topic) -> !present.contains(topic.name()))
			.toList();
		if (missing.isEmpty()) {
			return;
		}
		try {
			this.admin.createTopics(missing).all().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
			log.info("Made the topics {}", missing.stream().map(NewTopic::name).toList());
		}
		catch (ExecutionException ex) {
			// Another instance was quicker.
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

	private int partitions(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
		return this.admin.describeTopics(List.of(RESPONSES))
			.allTopicNames()
			.get(timeout.toMillis(), TimeUnit.MILLISECONDS)
			.getOrDefault(RESPONSES, new TopicDescription(RESPONSES, false, List.of()))
			.partitions()
			.size();
	}

	@Override
	public void destroy() {
		this.admin.close(CLOSE);
	}

	// A decision has to be on the partition of the same number as its response.
	static List<NewTopic> topics(TopicProperties properties, int responsePartitions) {
		Map<String, String> longEnough = Map.of("min.compaction.lag.ms",
				Long.toString(properties.compactionLag().toMillis()), "max.compaction.lag.ms",
				Long.toString(properties.compactionLag().plus(COMPACTION_TIME).toMillis()), "segment.ms",
				Long.toString(SEGMENT.toMillis()));
		Map<String, String> soon = Map.of("max.compaction.lag.ms", Long.toString(REVIEWS_COMPACTED.toMillis()));
		return List.of(
				topic(properties, WAVES, WAVE_PARTITIONS, Map.of("max.message.bytes", Integer.toString(WAVE_BYTES))),
				topic(properties, RESPONSES, responsePartitions, longEnough),
				topic(properties, REVIEWS, responsePartitions, soon), topic(properties, ACCESS, 1, Map.of()),
				topic(properties, DEAD_LETTERS, 1, Map.of()), topic(properties, AUDIT, 1,
						Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(AUDIT_RETENTION.toMillis()))));
	}

	private static NewTopic topic(TopicProperties properties, String name, int partitions, Map<String, String> more) {
		Map<String, String> configs = new HashMap<>(Map.of("cleanup.policy", "compact"));
		configs.putAll(more);
		if (properties.replicationFactor() >= SAFE_FACTOR) {
			configs.put("min.insync.replicas", "2");
		}
		return new NewTopic(name, partitions, (short) properties.replicationFactor()).configs(configs);
	}

}
