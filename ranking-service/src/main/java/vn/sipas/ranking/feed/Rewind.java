package vn.sipas.ranking.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.ranking.deadletter.DeadLetterPartitions;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * Goes back to where the store is, where it is behind the group's offsets. While the
 * store is away nothing is read: a consumer that waits here too long leaves its group and
 * comes back by itself.
 */
@Component
class Rewind implements ConsumerAwareRebalanceListener, ApplicationListener<ContextClosedEvent> {

	private static final Logger log = LoggerFactory.getLogger(Rewind.class);

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final Positions positions;

	private final DeadLetterPartitions letters;

	private volatile boolean closing;

	Rewind(Positions positions, DeadLetterPartitions letters) {
		this.positions = positions;
		this.letters = letters;
	}

	@Override
	public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		this.letters.atLeast(partitions.stream().mapToInt(TopicPartition::partition).max().orElse(0) + 1);
		Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
		stored(partitions).forEach((partition, next) -> {
			OffsetAndMetadata group = committed.get(partition);
			if (group != null && next < group.offset()) {
				log.warn("The store has {} up to {}, the group had read up to {}: reading again", partition, next,
						group.offset());
				consumer.seek(partition, next);
			}
		});
	}

	private Map<TopicPartition, Long> stored(Collection<TopicPartition> partitions) {
		while (!this.closing) {
			try {
				return this.positions.of(partitions);
			}
			catch (DataAccessException ex) {
				pause();
			}
		}
		throw new KafkaException("the service is closing");
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted", ex);
		}
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.closing = true;
	}

}
