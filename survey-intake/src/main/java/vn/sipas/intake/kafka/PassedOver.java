package vn.sipas.intake.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Records of this service's own topics that it cannot read. They stay where they are, and
 * what comes behind them is read; nobody but this service writes there, so one is a fault
 * or a break-in that somebody has to look at.
 */
@Component
public class PassedOver {

	private static final Logger log = LoggerFactory.getLogger(PassedOver.class);

	private final Map<String, Counter> counters;

	private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();

	PassedOver(MeterRegistry meters) {
		this.counters = List.of(Topics.WAVES, Topics.ACCESS, Topics.AUDIT, Topics.DEAD_LETTERS)
			.stream()
			.collect(Collectors.toUnmodifiableMap((topic) -> topic,
					(topic) -> Counter.builder("sipas.intake.unreadable")
						.description("Records of topics that only this service writes which it cannot read")
						.tag("topic", topic)
						.register(meters)));
	}

	/**
	 * Notes one. Where a topic is read again and again, each is counted and told of once.
	 * @param record what could not be read
	 * @param failure why
	 */
	public void note(ConsumerRecord<byte[], byte[]> record, RuntimeException failure) {
		TopicPartition partition = new TopicPartition(record.topic(), record.partition());
		Long known = this.last.get(partition);
		if (known != null && known >= record.offset()) {
			return;
		}
		this.last.merge(partition, record.offset(), Math::max);
		Counter counter = this.counters.get(record.topic());
		if (counter != null) {
			counter.increment();
		}
		// What it says is not told: it may be anything.
		log.warn("Passed over an unreadable record at {}-{}@{}: {}", record.topic(), record.partition(),
				record.offset(), failure.getClass().getSimpleName());
	}

}
