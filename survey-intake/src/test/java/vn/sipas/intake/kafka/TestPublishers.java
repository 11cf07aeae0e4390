package vn.sipas.intake.kafka;

import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.producer.Producer;

import org.springframework.util.unit.DataSize;

/**
 * Publishers over a producer of the test's.
 */
public final class TestPublishers {

	private TestPublishers() {
	}

	public static EventPublisher over(Producer<byte[], byte[]> producer, Duration timeout, int pendingRecords) {
		return new EventPublisher(producer,
				new PublishProperties(timeout, Duration.ZERO, pendingRecords, DataSize.ofKilobytes(64)),
				new PublishSpans(Tracer.NOOP, Propagator.NOOP), new SimpleMeterRegistry());
	}

}
