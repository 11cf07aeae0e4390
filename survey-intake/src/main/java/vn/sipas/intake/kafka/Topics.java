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

	/** The most bytes that a definition of a wave may have as an event. */
	public static final int WAVE_BYTES = 8 << 20;

	private static final Logger log = LoggerFactory.getLogger(Topics.class);

	private static final int WAVE_PARTITIONS = 4;

	// Longer than a client could still be retrying: the newest revision and the mark of a
	// withdrawal must not take the earlier records' place before everyone has read them.
	private static final Duration LAG = Duration.ofDays(400);

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
		List<NewTopic> missing = topics(this.properties).stream()
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

	@Override
	public void destroy() {
		this.admin.close(CLOSE);
	}

	static List<NewTopic> topics(TopicProperties properties) {
		return List.of(
				topic(properties, WAVES, WAVE_PARTITIONS, Map.of("max.message.bytes", Integer.toString(WAVE_BYTES))),
				topic(properties, RESPONSES, properties.responsePartitions(),
						Map.of("min.compaction.lag.ms", Long.toString(LAG.toMillis()))));
	}

	private static NewTopic topic(TopicProperties properties, String name, int partitions, Map<String, String> more) {
		Map<String, String> configs = new HashMap<>(more);
		configs.put("cleanup.policy", "compact");
		if (properties.replicationFactor() >= SAFE_FACTOR) {
			configs.put("min.insync.replicas", "2");
		}
		return new NewTopic(name, partitions, (short) properties.replicationFactor()).configs(configs);
	}

}
