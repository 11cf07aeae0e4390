package vn.sipas.ranking.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How old responses are once readers can see figures that rest on them, from Kafka's
 * acknowledgement to intake on. A score tells in its headers how many responses are new
 * in it and when the oldest of them came: each is taken to be as old as that one, so it
 * is told a little too much, never too little. What is read again because the store lost
 * it is told again: to readers it was not there.
 */
@Component
class Visibility {

	private static final String ARRIVALS = "sipas.arrivals";

	private static final String TRACE = "traceparent";

	private static final Duration[] AGES = LongStream
		.of(250, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000, 7_200_000)
		.mapToObj(Duration::ofMillis)
		.toArray(Duration[]::new);

	private final Timer age;

	private final Tracer tracer;

	private final Propagator propagator;

	private final Clock clock;

	Visibility(MeterRegistry meters, Tracer tracer, Propagator propagator, Clock clock) {
		this.tracer = tracer;
		this.propagator = propagator;
		this.clock = clock;
		this.age = Timer.builder("sipas.ranking.visible")
			.description("Age of responses when figures that rest on them can be read")
			.serviceLevelObjectives(AGES)
			.register(meters);
	}

	/**
	 * Looks which responses a batch will make visible.
	 * @param records the batch
	 * @return what arrives with it, to be shown once it is kept
	 */
	List<Arrival> arriving(List<ConsumerRecord<byte[], byte[]>> records) {
		List<Arrival> arriving = new ArrayList<>();
		for (ConsumerRecord<byte[], byte[]> score : records) {
			String told = text(score.headers(), ARRIVALS);
			if (told != null && told.matches("[0-9]{1,9} [0-9]{1,15}")) {
				String[] parts = told.split(" ", 2);
				arriving.add(new Arrival(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), span(score.headers())));
			}
		}
		return arriving;
	}

	/**
	 * Does what writes scores, seen in the traces of those that arrive with them.
	 * @param arrivals what arrives
	 * @param write the write to MongoDB
	 */
	void kept(List<Arrival> arrivals, Runnable write) {
		List<Span> writes = arrivals.stream()
			.flatMap((arrival) -> Stream.ofNullable(arrival.span()))
			.map((span) -> this.tracer.spanBuilder()
				.setParent(span.context())
				.name("write scores")
				.tag("db.system.name", "mongodb")
				.start())
			.toList();
		try {
			write.run();
		}
		catch (RuntimeException ex) {
			// The batch comes once more, with spans of its own.
			writes.forEach((span) -> span.error(ex));
			arrivals.stream().flatMap((arrival) -> Stream.ofNullable(arrival.span())).forEach(Span::end);
			throw ex;
		}
		finally {
			writes.forEach(Span::end);
		}
	}

	/** Readers can see them now. */
	void shown(List<Arrival> arrivals) {
		long now = this.clock.millis();
		for (Arrival arrival : arrivals) {
			Duration old = Duration.ofMillis(Math.max(0, now - arrival.oldest()));
			Span span = arrival.span();
			if (span == null) {
				tell(arrival.number(), old);
			}
			else {
				// What is told within a span has its trace as an exemplar.
				try (Tracer.SpanInScope _ = this.tracer.withSpan(span)) {
					tell(arrival.number(), old);
				}
				span.end();
			}
		}
	}

	private void tell(int number, Duration old) {
		for (int response = 0; response < number; response++) {
			this.age.record(old);
		}
	}

	private @Nullable Span span(Headers headers) {
		String trace = text(headers, TRACE);
		return (trace == null) ? null
				: this.propagator.extract(Map.of(TRACE, trace), Map::get)
					.kind(Span.Kind.CONSUMER)
					.name("show in rankings")
					.tag("messaging.system", "kafka")
					.start();
	}

	private static @Nullable String text(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header == null || header.value() == null) ? null
				: new String(header.value(), StandardCharsets.US_ASCII);
	}

	/**
	 * Responses that become visible together.
	 *
	 * @param number how many they are
	 * @param oldest when the oldest came, in milliseconds since 1970
	 * @param span the trace of one of them, if any is traced
	 */
	record Arrival(int number, long oldest, @Nullable Span span) {
	}

}
