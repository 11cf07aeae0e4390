package vn.sipas.bench.endtoend;

import java.time.Duration;
import java.util.Map;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.intake.IntakeProcess;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.process.Pause;
import vn.sipas.bench.ranking.RankingProcess;
import vn.sipas.bench.ranking.Store;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Row;
import vn.sipas.bench.scoring.ScoringProcess;

/** The age of a response when the ranking shows it, all services running. */
public final class EndToEndFamily {

	private static final int FEW = 500;

	private static final int MANY = 5000;

	private static final int PER_BATCH = 50;

	private static final double GOAL_SECONDS = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration BETWEEN = Duration.ofMillis(100);

	private EndToEndFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		try (Broker broker = Broker.start(lab.workshop());
				Store store = Store.start(lab.workshop());
				ScoringProcess scoring = ScoringProcess.start(lab.workshop(), broker, "bench-end-to-end", 1, Map.of());
				RankingProcess ranking = RankingProcess.start(lab.workshop(), broker, store, "end-to-end");
				IntakeProcess intake = IntakeProcess.start(lab.workshop(), broker, Survey.PROVINCES)) {
			scoring.awaitReady();
			ranking.awaitReady();
			awaitWave(ranking);
			Ages ages = new Ages(Survey.PROVINCES.ranked().size());
			try (LiveRanking _ = new LiveRanking(ranking.port(), Survey.PROVINCES, ages);
					ResponseLoad load = new ResponseLoad(intake.port(), ages)) {
				Duration warmUp = Duration.ofSeconds(2L + lab.scale().seconds());
				load.run(FEW, 1, warmUp);
				load.run(MANY, PER_BATCH, warmUp);
				awaitAll(ages);
				measure(lab, load, ages, FEW, 1);
				measure(lab, load, ages, MANY, PER_BATCH);
			}
		}
	}

	private static void measure(Lab lab, ResponseLoad load, Ages ages, int perSecond, int perRequest) {
		long start = System.nanoTime();
		load.run(perSecond, perRequest, Duration.ofSeconds(4L * lab.scale().seconds()));
		long end = System.nanoTime();
		awaitAll(ages);
		String name = "end to end, %,d responses/s%s, age ".formatted(perSecond,
				(perRequest == 1) ? "" : " in batches of " + perRequest);
		lab.report().add(Row.of(name + "p50", ages.percentile(0.5, start, end, lab.scale().runs()), "s"));
		lab.report()
			.add(Row.of(name + "p99", ages.percentile(0.99, start, end, lab.scale().runs()), "s")
				.withGoal(Goal.atMost(GOAL_SECONDS)));
	}

	private static void awaitAll(Ages ages) {
		Pause.until("the last response in the ranking", PATIENCE, BETWEEN, ages::areAllVisible);
	}

	private static void awaitWave(RankingProcess ranking) {
		byte[] request = RankingProcess.ranking(Survey.PROVINCES.wave(), "province");
		try (Connection connection = new Connection(ranking.port())) {
			Pause.until("the wave in the ranking", PATIENCE, BETWEEN,
					() -> connection.exchange(request).status() == 200);
		}
	}

}
