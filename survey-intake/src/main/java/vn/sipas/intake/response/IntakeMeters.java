package vn.sipas.intake.response;

import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts responses by how they came and what became of them. Worth an alert:
 * {@code unavailable}, which is people being sent away.
 */
@Component
class IntakeMeters {

	private final Map<Channel, Map<Outcome, Counter>> counters = new EnumMap<>(Channel.class);

	IntakeMeters(MeterRegistry meters) {
		for (Channel channel : Channel.values()) {
			Map<Outcome, Counter> byOutcome = new EnumMap<>(Outcome.class);
			for (Outcome outcome : Outcome.values()) {
				byOutcome.put(outcome,
						Counter.builder("sipas.intake.responses")
							.description("Responses, corrections and withdrawals that came in")
							.tag("channel", channel.word())
							.tag("outcome", outcome.word)
							.register(meters));
			}
			this.counters.put(channel, byOutcome);
		}
	}

	void count(Channel channel, Outcome outcome) {
		Counter counter = this.counters.getOrDefault(channel, Map.of()).get(outcome);
		if (counter != null) {
			counter.increment();
		}
	}

	enum Outcome {

		ACCEPTED("accepted"), REJECTED("rejected"), UNAVAILABLE("unavailable");

		private final String word;

		Outcome(String word) {
			this.word = word;
		}

	}

}
