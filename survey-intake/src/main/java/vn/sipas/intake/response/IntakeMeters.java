package vn.sipas.intake.response;

import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import vn.sipas.intake.problem.FindingCode;

import org.springframework.stereotype.Component;

/**
 * Counts responses by how they came, what became of them, and why: {@code none} where
 * they were accepted, else the first thing that was wrong. Worth an alert:
 * {@code unavailable}, which is people being sent away.
 */
@Component
class IntakeMeters {

	private static final String NO_REASON = "none";

	private final MeterProvider<Counter> responses;

	private final Map<Channel, Counter> accepted = new EnumMap<>(Channel.class);

	IntakeMeters(MeterRegistry meters) {
		this.responses = Counter.builder("sipas.intake.responses")
			.description("Responses, corrections and withdrawals that came in")
			.withRegistry(meters);
		for (Channel channel : Channel.values()) {
			this.accepted.put(channel, counter(channel, "accepted", NO_REASON));
			// Seen from the start: a rate needs a value before the first that matters.
			counter(channel, "unavailable", FindingCode.UNAVAILABLE.word());
		}
	}

	/** Counts one that Kafka has acknowledged. */
	void accepted(Channel channel) {
		Counter counter = this.accepted.get(channel);
		if (counter != null) {
			counter.increment();
		}
	}

	/**
	 * Counts one that was not taken.
	 * @param channel how it came
	 * @param reason the first thing that was wrong with it; {@code unavailable} where
	 * that was Kafka
	 */
	void refused(Channel channel, FindingCode reason) {
		String outcome = (reason == FindingCode.UNAVAILABLE) ? "unavailable" : "rejected";
		counter(channel, outcome, reason.word()).increment();
	}

	private Counter counter(Channel channel, String outcome, String reason) {
		return this.responses.withTags("channel", channel.word(), "outcome", outcome, "reason", reason);
	}

}
