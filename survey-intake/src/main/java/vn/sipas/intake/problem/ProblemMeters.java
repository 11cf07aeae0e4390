package vn.sipas.intake.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts requests that were refused as a whole, by the problem's code. */
@Component
class ProblemMeters {

	private final MeterProvider<Counter> problems;

	ProblemMeters(MeterRegistry meters) {
		this.problems = Counter.builder("sipas.intake.problems")
			.description("Requests that were refused as a whole")
			.withRegistry(meters);
	}

	void count(ProblemCode code) {
		this.problems.withTag("code", code.word()).increment();
	}

}
