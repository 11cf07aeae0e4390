package vn.sipas.ranking.deadletter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.ranking.log.Topics;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Sees to it that dead letters have as many partitions as the largest topic that they
 * come from: a letter stands in the partition in which its record stood, and letters of a
 * key in its order.
 */
@Component
public class DeadLetterPartitions {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterPartitions.class);

	private final KafkaAdmin admin;

	private final Topics topics;

	DeadLetterPartitions(KafkaAdmin admin, Topics topics) {
		this.admin = admin;
		this.topics = topics;
	}

	/**
	 * Adds partitions where there are fewer. Nobody waits for it: until they are there,
	 * or where this service may not add any, letters go where their keys tell.
	 * @param partitions how many a topic has that is read
	 */
	public void atLeast(int partitions) {
		if (partitions > DeadLetterTopic.PARTITIONS) {
			Thread.ofVirtual().name("dead-letter-partitions").start(() -> add(partitions));
		}
	}

	private void add(int partitions) {
		try {
			this.admin.createOrModifyTopics(DeadLetterTopic.of(this.topics, partitions));
		}
		catch (KafkaException ex) {
			log.warn("{} may have fewer than {} partitions: {}", DeadLetters.TOPIC, partitions, ex.getMessage());
		}
	}

}
