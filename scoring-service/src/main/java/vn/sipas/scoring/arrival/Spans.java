package vn.sipas.scoring.arrival;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Lets traces go on from record to record. Few responses are traced; the others have no
 * header, and cost no more than looking for it.
 */
public final class Spans {

	/** Without traces. */
	public static final Spans NONE = new Spans(Tracer.NOOP, Propagator.NOOP);

	// W3C Trace Context.
	private static final String HEADER = "traceparent";

	private final Propagator propagator;

	private final Tracer tracer;

	public Spans(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/**
	 * The trace that a record belongs to.
	 * @param headers the record's headers
	 * @return the trace as W3C Trace Context has it, or null if it is not traced
	 */
	public static @Nullable String of(Headers headers) {
		Header header = headers.lastHeader(HEADER);
		return (header != null) ? new String(header.value(), StandardCharsets.US_ASCII) : null;
	}

	/**
	 * Notes in a trace that something was done.
	 * @param trace the trace so far
	 * @param name what was done
	 * @return the trace to go on with
	 */
	public String goOn(String trace, String name) {
		if (this.tracer == Tracer.NOOP) {
			return trace;
		}
		Span span = this.propagator.extract(Map.of(HEADER, trace), Map::get)
			.kind(Span.Kind.CONSUMER)
			.name(name)
			.tag("messaging.system", "kafka")
			.start();
		span.end();
		Map<String, String> next = new HashMap<>();
		this.propagator.inject(span.context(), next, (_, key, value) -> next.put(key, value));
		return next.getOrDefault(HEADER, trace);
	}

	void tell(Headers headers, String trace) {
		headers.add(HEADER, trace.getBytes(StandardCharsets.US_ASCII));
	}

}
