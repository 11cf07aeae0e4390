package vn.sipas.intake.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Publishes events and bounds, by number and by bytes, what waits for Kafka's
 * acknowledgement.
 */
@Component
public class EventPublisher implements DisposableBean {

	// What a record costs beside its bytes.
	private static final int OVERHEAD = 128;

	private static final Duration[] LATENCIES = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500)
		.mapToObj(Duration::ofMillis)
		.toArray(Duration[]::new);

	private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);

	private final Producer<byte[], byte[]> producer;

	private final PublishProperties properties;

	private final Duration patience;

	private final Room room;

	// Batches together get half of it: a person with one response is not sent away for
	// them.
	private final Room roomForBatches;

	private final Timer timer;

	private final PublishSpans spans;

	private volatile long lastAcknowledged = System.nanoTime();

	private volatile boolean away;

	EventPublisher(Producer<byte[], byte[]> producer, PublishProperties properties, PublishSpans spans,
			MeterRegistry meters) {
		this.producer = producer;
		this.properties = properties;
		this.patience = properties.patience();
		this.room = new Room(properties.pendingRecords(), properties.pendingSize().toBytes());
		this.roomForBatches = new Room(properties.pendingRecords() / 2, properties.pendingSize().toBytes() / 2);
		this.timer = Timer.builder("sipas.intake.publish")
			.description("From handing a record to the producer to Kafka's acknowledgement")
			.serviceLevelObjectives(LATENCIES)
			.register(meters);
		Gauge.builder("sipas.intake.pending", this.room, Room::taken)
			.description("Records that wait for Kafka's acknowledgement")
			.baseUnit("records")
			.register(meters);
		this.spans = spans;
	}

	/**
	 * Publishes a record if there is room for it at once.
	 * @param topic where to
	 * @param key the record's key
	 * @param value the event
	 * @return done once Kafka has acknowledged it on all replicas; failed if it has not
	 * within the timeout, in which case the record may still turn up later
	 * @throws ProblemException {@code overloaded} if there is no room
	 */
	public CompletableFuture<RecordMetadata> publish(String topic, byte[] key, byte[] value) {
		int size = size(key, value);
		take(this.room, size, Duration.ZERO, false);
		return send(new ProducerRecord<>(topic, key, value), null, () -> this.room.give(size));
	}

	/**
	 * Publishes a record, and returns when Kafka has it.
	 * @param topic where to
	 * @param key the record's key, or null for none
	 * @param value the event, or null to take back what was said under the key
	 * @return where it stands
	 * @throws ProblemException {@code overloaded} if there is no room,
	 * {@code unavailable} if Kafka has not acknowledged it in time
	 */
	public RecordMetadata store(String topic, byte @Nullable [] key, byte @Nullable [] value) {
		Deadline deadline = Deadline.in(this.patience);
		int size = size(key, value);
		take(this.room, size, Duration.ZERO, false);
		try {
			ProducerRecord<byte[], byte[]> published = new ProducerRecord<>(topic, key, value);
			Span span = this.spans.start(topic, published.headers());
			return send(published, span, () -> this.room.give(size)).get(deadline.nanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			log.debug("Kafka did not acknowledge in time", ex);
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
	}

	/**
	 * Publishes a record of a batch, and waits for room if there is none, for as long as
	 * Kafka acknowledges others.
	 * @param topic where to
	 * @param key the record's key
	 * @param value the event
	 * @return as for a record by itself
	 * @throws ProblemException {@code overloaded} if there is no room and none comes
	 */
	public CompletableFuture<RecordMetadata> publishPatiently(String topic, byte[] key, byte @Nullable [] value) {
		return publishPatiently(new ProducerRecord<>(topic, key, value));
	}

	/**
	 * The same of a record with headers.
	 * @param published the record
	 * @return as for a record by itself
	 * @throws ProblemException {@code overloaded} if there is no room and none comes
	 */
	public CompletableFuture<RecordMetadata> publishPatiently(ProducerRecord<byte[], byte[]> published) {
		int size = size(published.key(), published.value());
		take(this.roomForBatches, size, this.patience, true);
		try {
			take(this.room, size, this.patience, true);
		}
		catch (ProblemException ex) {
			this.roomForBatches.give(size);
			throw ex;
		}
		return send(published, null, () -> {
			this.room.give(size);
			this.roomForBatches.give(size);
		});
	}

	/**
	 * Whether Kafka acknowledges anything at present: then what is late is only late.
	 * @return whether it has within the time that it is given
	 */
	public boolean isMoving() {
		return System.nanoTime() - this.lastAcknowledged < this.patience.toNanos();
	}

	/**
	 * How long an acknowledgement is waited for.
	 * @return the time that Kafka is given
	 */
	public Duration patience() {
		return this.patience;
	}

	@Override
	public void destroy() {
		this.producer.close(this.properties.timeout());
	}

	private CompletableFuture<RecordMetadata> send(ProducerRecord<byte[], byte[]> published, @Nullable Span span,
			Runnable giveRoom) {
		CompletableFuture<RecordMetadata> done = new CompletableFuture<>();
		long start = System.nanoTime();
		try {
			Future<RecordMetadata> _ = this.producer.send(published, (metadata, failure) -> {
				giveRoom.run();
				end(span, failure);
				if (failure != null) {
					failed(failure);
					done.completeExceptionally(failure);
				}
				else {
					acknowledged(start);
					done.complete(metadata);
				}
			});
		}
		catch (RuntimeException ex) {
			// Thrown before the record was taken: no callback comes.
			giveRoom.run();
			end(span, ex);
			done.completeExceptionally(ex);
		}
		return done;
	}

	private static void end(@Nullable Span span, @Nullable Exception failure) {
		if (span != null) {
			if (failure != null) {
				span.error(failure);
			}
			span.end();
		}
	}

	private void take(Room room, int size, Duration wait, boolean patiently) {
		try {
			while (!room.take(size, Deadline.in(wait))) {
				if (!patiently || !isMoving()) {
					throw ProblemException.of(ProblemCode.OVERLOADED);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
	}

	private void acknowledged(long start) {
		long now = System.nanoTime();
		this.timer.record(now - start, TimeUnit.NANOSECONDS);
		this.lastAcknowledged = now;
		if (this.away) {
			this.away = false;
			log.info("Kafka acknowledges again");
		}
	}

	private void failed(Exception failure) {
		if (!this.away) {
			this.away = true;
			log.warn("Kafka does not acknowledge in time; people are sent away until it does: {}", failure.toString());
		}
	}

	private static int size(byte @Nullable [] key, byte @Nullable [] value) {
		return ((key != null) ? key.length : 0) + ((value != null) ? value.length : 0) + OVERHEAD;
	}

}
