package vn.sipas.intake.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassedOverTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final PassedOver passedOver = new PassedOver(this.meters);

	@Test
	void eachIsCountedOnceHoweverOftenItIsRead() {
		note(Topics.AUDIT, 0, 7);
		note(Topics.AUDIT, 0, 9);
		note(Topics.AUDIT, 0, 7);
		note(Topics.AUDIT, 0, 9);
		note(Topics.AUDIT, 1, 7);
		note(Topics.WAVES, 0, 7);
		assertThat(counted(Topics.AUDIT)).isEqualTo(3);
		assertThat(counted(Topics.WAVES)).isEqualTo(1);
		assertThat(counted(Topics.ACCESS)).isZero();
	}

	private void note(String topic, int partition, long offset) {
		this.passedOver.note(new ConsumerRecord<>(topic, partition, offset, new byte[0], new byte[0]),
				new IllegalArgumentException("no event"));
	}

	private double counted(String topic) {
		return this.meters.get("sipas.intake.unreadable").tag("topic", topic).counter().count();
	}

}
