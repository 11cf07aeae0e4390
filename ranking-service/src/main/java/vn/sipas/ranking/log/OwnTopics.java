package vn.sipas.ranking.log;

import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Makes the topics that this service publishes to once there is a broker; the start does
 * not wait for it. A feature says which topic it has by a bean.
 */
@Component
class OwnTopics implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OwnTopics.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final KafkaAdmin admin;

	private final List<NewTopic> topics;

	private volatile Thread making = Thread.currentThread();

	private volatile boolean running;

	OwnTopics(KafkaAdmin admin, List<NewTopic> topics) {
		this.admin = admin;
		this.topics = List.copyOf(topics);
	}

	@Override
	public void start() {
		this.running = true;
		this.making = Thread.ofVirtual().name("own-topics").start(this::make);
	}

	private void make() {
		boolean made = false;
		while (this.running && !made) {
			try {
				this.admin.createOrModifyTopics(this.topics.toArray(NewTopic[]::new));
				made = true;
			}
			catch (KafkaException ex) {
				log.warn("{} could not be made yet: {}", this.topics.stream().map(NewTopic::name).toList(),
						ex.getMessage());
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
