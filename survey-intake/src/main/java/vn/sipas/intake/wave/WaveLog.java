package vn.sipas.intake.wave;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.kafka.LogConsumers;
import vn.sipas.intake.kafka.PassedOver;
import vn.sipas.intake.kafka.TopicReader;
import vn.sipas.intake.kafka.Topics;

import org.springframework.stereotype.Component;

/**
 * Reads the waves from their topic.
 */
@Component
class WaveLog extends TopicReader {

	private static final Logger log = LoggerFactory.getLogger(WaveLog.class);

	private final Waves waves;

	WaveLog(Topics topics, LogConsumers consumers, Admin admin, PassedOver passedOver, Waves waves) {
		super(topics, consumers, admin, passedOver, Topics.WAVES);
		this.waves = waves;
	}

	@Override
	protected void apply(String key, ConsumerRecord<byte[], byte[]> entry) {
		if (entry.value() == null) {
			this.waves.forget(key);
		}
		else {
			this.waves.apply(WaveJson.wave(entry.value()), entry.offset());
		}
	}

	@Override
	protected void completed() {
		this.waves.complete();
		log.info("The waves have been read: {}", this.waves.all().size());
	}

}
