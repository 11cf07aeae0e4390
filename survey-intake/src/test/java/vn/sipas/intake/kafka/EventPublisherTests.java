package vn.sipas.intake.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.sipas.intake.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventPublisherTests {

	private static final Duration TIMEOUT = Duration.ofMillis(500);

	private final MockProducer<byte[], byte[]> producer = new MockProducer<>(false, null, new ByteArraySerializer(),
			new ByteArraySerializer());

	private final EventPublisher publisher = TestPublishers.over(this.producer, TIMEOUT, 4);

	@Test
	void refusesAtOnceWhatIsMoreThanMayWait() {
		for (int i = 0; i < 4; i++) {
			assertThat(publish(1)).isNotDone();
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> publish(1));
		this.producer.completeNext();
		assertThat(publish(1)).isNotDone();
	}

	@Test
	void refusesMoreBytesThanMayWaitHoweverFewTheRecords() {
		assertThat(publish(40_000)).isNotDone();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> publish(40_000));
		this.producer.errorNext(new TimeoutException());
		assertThat(publish(40_000)).isNotDone();
	}

	@Test
	void takesARecordLargerThanAllTheRoomAlone() {
		assertThat(publish(100_000)).isNotDone();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> publish(1));
		this.producer.completeNext();
		assertThat(publish(1)).isNotDone();
	}

	@Test
	void leavesRoomForPeopleBesideBatches() {
		assertThat(publishPatiently()).isNotDone();
		assertThat(publishPatiently()).isNotDone();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(this::publishPatiently);
		assertThat(publish(1)).isNotDone();
		this.producer.completeNext();
		assertThat(publishPatiently()).isNotDone();
	}

	@Test
	void failsWhatTheProducerWillNotTakeAndGivesItsRoomBack() {
		this.producer.sendException = new IllegalStateException("closed");
		for (int i = 0; i < 10; i++) {
			assertThat(publish(1)).isCompletedExceptionally();
		}
	}

	private CompletableFuture<RecordMetadata> publish(int size) {
		return this.publisher.publish("topic", new byte[1], new byte[size]);
	}

	private CompletableFuture<RecordMetadata> publishPatiently() {
		return this.publisher.publishPatiently("topic", new byte[1], new byte[1]);
	}

}
