package vn.sipas.scoring.count;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import vn.sipas.scoring.deadletter.Reason;

/**
 * Counts what became of the responses. To watch: {@code dead-letters} by reason, each of
 * which somebody has to look at; {@code responses} with the outcome {@code conflict}.
 * After a crash some are counted here twice, in the figures never.
 */
public final class CountMetrics {

	private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);

	private final Map<Reason, Counter> reasons = new EnumMap<>(Reason.class);

	private final DistributionSummary flushes;

	public CountMetrics(MeterRegistry meters) {
		this.flushes = DistributionSummary.builder("sipas.scoring.flush")
			.description("Units whose counts a partition passes on at once")
			.baseUnit("units")
			.register(meters);
		for (Outcome outcome : Outcome.values()) {
			this.outcomes.put(outcome,
					Counter.builder("sipas.scoring.responses")
						.description("Records about responses by what became of them")
						.tag("outcome", outcome.label())
						.register(meters));
		}
		for (Reason reason : Reason.values()) {
			this.reasons.put(reason,
					Counter.builder("sipas.scoring.dead-letters")
						.description("Records that could not be used, by reason")
						.tag("reason", reason.code())
						.register(meters));
		}
	}

	void count(Outcome outcome) {
		Objects.requireNonNull(this.outcomes.get(outcome)).increment();
	}

	void flushed(int units) {
		this.flushes.record(units);
	}

	void count(Reason reason) {
		count((reason == Reason.CONFLICT) ? Outcome.CONFLICT : Outcome.DEAD_LETTERED);
		Objects.requireNonNull(this.reasons.get(reason)).increment();
	}

}
