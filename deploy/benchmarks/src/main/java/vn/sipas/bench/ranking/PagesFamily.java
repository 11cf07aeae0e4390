package vn.sipas.bench.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.http.OpenLoad;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Pause;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Percentiles;
import vn.sipas.bench.report.Row;
import vn.sipas.bench.report.Spread;

/**
 * How long readers wait for the page of a unit, each of 63 in turn, first while nothing
 * changes, then while every unit's figures change each second.
 */
public final class PagesFamily {

	private static final String NAME = "pages";

	private static final int PER_SECOND = 100;

	private static final int CONNECTIONS = 64;

	// Up to a tenth of a second a reader takes an answer for immediate.
	private static final double GOAL_SECONDS = 0.1;

	private static final Survey SURVEY = Survey.PROVINCES;

	private static final UnitPages PAGES = UnitPages.of(SURVEY);

	private PagesFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		ScoreEvents scores = ScoreEvents.withNation(SURVEY);
		try (Broker broker = Broker.start(lab.workshop());
				Store store = Store.start(lab.workshop());
				RankingProcess ranking = RankingProcess.startWith(lab.workshop(), broker, store, NAME, scores)) {
			awaitPages(ranking.port());
			try (OpenLoad readers = new OpenLoad(ranking.port(), CONNECTIONS, 200)) {
				List<Long> _ = PAGES.read(readers, PER_SECOND, lab.scale().firstWarmUp());
				report(lab, "unit page, %d/s".formatted(PER_SECOND), readers, ranking.process());
				try (Movement _ = new Movement(broker.address(), scores)) {
					report(lab, "unit page, %d/s, all figures change".formatted(PER_SECOND), readers,
							ranking.process());
				}
			}
		}
	}

	private static void awaitPages(int port) {
		try (Connection connection = new Connection(port)) {
			Pause.until("the units' figures", Duration.ofSeconds(30), Duration.ofMillis(200),
					() -> PAGES.requests().stream().allMatch((page) -> hasFigures(connection.exchange(page))));
		}
	}

	private static boolean hasFigures(Connection.Answer answer) {
		return answer.status() == 200 && answer.requireSuccess().contains("data-value=\"")
				&& !answer.requireSuccess().contains("data-value=\"\"");
	}

	private static void report(Lab lab, String name, OpenLoad readers, Child service) {
		List<Stretch> costs = new ArrayList<>();
		List<Double> half = new ArrayList<>();
		List<Double> nearlyAll = new ArrayList<>();
		for (int turn = 0; turn < lab.scale().runs(); turn++) {
			Duration before = service.cpu();
			long start = System.nanoTime();
			List<Long> times = PAGES.read(readers, PER_SECOND, Duration.ofSeconds(4L * lab.scale().seconds()));
			costs.add(new Stretch(times.size(), Duration.ofNanos(System.nanoTime() - start),
					service.cpu().minus(before), Duration.ZERO));
			half.add(Percentiles.seconds(times, 0.5));
			nearlyAll.add(Percentiles.seconds(times, 0.99));
		}
		lab.report().add(Row.of(name + ", p50", new Spread(half), "s"));
		lab.report().add(Row.of(name + ", p99", new Spread(nearlyAll), "s").withGoal(Goal.atMost(GOAL_SECONDS)));
		lab.report().add(Stretch.cost(name, costs));
	}

}
