package vn.sipas.bench.sustained;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.records.Filling;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Row;
import vn.sipas.bench.report.Spread;
import vn.sipas.bench.scoring.ScoringProcess;

/** The rate that scoring sustains, for both guarantees. */
public final class SustainedFamily {

	private static final long FIRST = 120_000;

	private SustainedFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		for (String guarantee : List.of("exactly_once_v2", "at_least_once")) {
			double rate = rate(lab, guarantee);
			lab.report()
				.add(Row.of("sustained rate, " + guarantee.replace("_v2", "").replace('_', ' '),
						new Spread(List.of(rate)), "responses/s"));
		}
	}

	private static double rate(Lab lab, String guarantee) {
		String application = "bench-" + guarantee;
		lab.workshop().empty(ScoringProcess.state(application, 1));
		try (Broker broker = Broker.start(lab.workshop())) {
			Filling.topics(broker.cluster(), broker.address(), Survey.PROVINCES);
			try (ScoringProcess scoring = ScoringProcess.start(lab.workshop(), broker, application, 1,
					Map.of("SIPAS_SCORING_PROCESSING_GUARANTEE", guarantee));
					Child feeder = Child.start("feeder", Jvm.program("feeder", broker.address()), Map.of(),
							lab.workshop().logs())) {
				scoring.awaitReady();
				int seconds = lab.scale().seconds();
				Trial trial = new Trial(broker, application, feeder, Duration.ofSeconds(Math.max(1, seconds / 2)),
						Duration.ofSeconds(Math.max(4, seconds + 1L)), lab.report()::say);
				trial.warmUp(FIRST, Duration.ofSeconds(lab.scale().isQuick() ? 5 : 15));
				return Search.highest(FIRST, lab.scale().isQuick() ? 1 : 4, trial::keepsUp);
			}
		}
	}

}
