package vn.sipas.intake.kafka;

import java.nio.charset.StandardCharsets;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lets a trace go on through Kafka: a record that is published for a traced request says
 * so in its headers, as W3C Trace Context has it. Others get no header and cost nothing.
 */
@Component
class PublishSpans {

	private final Tracer tracer;

	private final Propagator propagator;

	PublishSpans(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/**
	 * Starts a span, if the request at hand is traced.
	 * @param topic where the record goes
	 * @param headers the record's, which get the trace
	 * @return the span, to be ended once Kafka has answered; null if there is none
	 */
	@Nullable Span start(String topic, Headers headers) {
		Span request = this.tracer.currentSpan();
		if (request == null || !Boolean.TRUE.equals(request.context().sampled())) {
			return null;
		}
		Span span = this.tracer.spanBuilder()
			.setParent(request.context())
			.kind(Span.Kind.PRODUCER)
			.name(topic + " publish")
			.tag("messaging.system", "kafka")
			.tag("messaging.destination.name", topic)
			.start();
		this.propagator.inject(span.context(), headers,
				(_, name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
		return span;
	}

}
