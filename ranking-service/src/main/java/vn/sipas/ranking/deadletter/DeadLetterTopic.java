package vn.sipas.ranking.deadletter;

import java.time.Duration;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Makes the dead-letter topic once there is a broker; the start does not wait for it. */
@Component
@EnableConfigurationProperties(TopicProperties.class)
class DeadLetterTopic implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterTopic.class);

	private static final Duration RETENTION = Duration.ofDays(90);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	// A wave's definition is the largest record that may end here.
	private static final int LARGEST = 9 << 20;

	private final KafkaAdmin admin;

	private final NewTopic topic;

	private volatile Thread making = Thread.currentThread();

	private volatile boolean running;

	DeadLetterTopic(KafkaAdmin admin, TopicProperties properties) {
		this.admin = admin;
		this.topic = topic(properties.replicationFactor());
	}

	static NewTopic topic(short replicationFactor) {
		return TopicBuilder.name(DeadLetters.TOPIC)
			.partitions(4)
			.replicas(replicationFactor)
			// One broker may be away, and what was taken is on two at least.
			.config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, (replicationFactor < 3) ? "1" : "2")
			.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
			.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()))
			.config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST))
			.build();
	}

	@Override
	public void start() {
		this.running = true;
		this.making = Thread.ofVirtual().name("dead-letter-topic").start(this::make);
	}

	private void make() {
		boolean made = false;
		while (this.running && !made) {
			try {
				this.admin.createOrModifyTopics(this.topic);
				made = true;
			}
			catch (KafkaException ex) {
				log.warn("{} could not be made yet: {}", DeadLetters.TOPIC, ex.getMessage());
				made = !pause();
			}
		}
	}

	private static boolean pause() {
		try {
			Thread.sleep(PAUSE);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.making.interrupt();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
