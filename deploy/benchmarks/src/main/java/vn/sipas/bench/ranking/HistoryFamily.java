package vn.sipas.bench.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.http.OpenLoad;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.process.Pause;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Percentiles;
import vn.sipas.bench.report.Row;
import vn.sipas.bench.report.Spread;

/**
 * A ranking and the pages of its units with a thousand waves of the past in the store,
 * beside the same with that one wave alone.
 */
public final class HistoryFamily {

	private static final int WAVES = 1_000;

	/** Two hours of states, so that some are in buckets. */
	private static final int STATES = 125;

	private static final Duration AT_REST = Duration.ofSeconds(2);

	/** Two have to be compiled for the two processors, each in its turn. */
	private static final int WARM_UPS = 4;

	private static final int CONNECTIONS = 16;

	private static final int PAGES_PER_SECOND = 25;

	/** Ratios of what is the same differ by that much from turn to turn. */
	private static final double NOISE = 0.1;

	/** The slowest of a hundred pages differ more. */
	private static final double NOISE_OF_SLOWEST = 0.25;

	private static final Survey SURVEY = Survey.PROVINCES;

	private static final byte[] RANKING = RankingProcess.ranking(SURVEY.wave(), "province");

	private static final byte[] HISTORY = Request
		.get("/api/v1/waves/" + SURVEY.wave() + "/rankings/history?level=province&size=1");

	private static final UnitPages PAGES = UnitPages.of(SURVEY);

	private HistoryFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		ScoreEvents scores = ScoreEvents.withNation(SURVEY);
		Map<String, String> closely = Map.of("SIPAS_HISTORY_EVERY", "0s", "SIPAS_HISTORY_LOOK", "20ms");
		try (Broker broker = Broker.start(lab.workshop()); Store store = Store.start(lab.workshop())) {
			try (RankingProcess growing = RankingProcess.startWith(lab.workshop(), broker, store, "growing", scores,
					closely)) {
				grow(growing, broker, scores);
			}
			PastWaves.put(store, "growing", "alone", SURVEY.wave(), 0);
			PastWaves.put(store, "growing", "among", SURVEY.wave(), WAVES);
			// All that was scored is in their stores.
			Map<String, String> fromNow = Map.of("SPRING_KAFKA_CONSUMER_AUTO_OFFSET_RESET", "latest");
			try (RankingProcess alone = RankingProcess.start(lab.workshop(), broker, store, "alone", fromNow);
					RankingProcess among = RankingProcess.start(lab.workshop(), broker, store, "among", fromNow)) {
				for (RankingProcess one : List.of(alone, among)) {
					one.awaitReady();
					Pause.until("the same history", Duration.ofSeconds(30), Duration.ofMillis(200),
							() -> states(one) >= STATES);
				}
				Pause.until("both at rest", Duration.ofSeconds(60), Duration.ZERO, () -> isAtRest(alone, among));
				rankings(lab, alone, among);
				pages(lab, alone, among);
			}
		}
	}

	/** What a service still does after its start would be taken from the other. */
	private static boolean isAtRest(RankingProcess... all) {
		Duration before = cpu(all);
		Pause.of(AT_REST);
		return cpu(all).minus(before).compareTo(AT_REST.dividedBy(5)) < 0;
	}

	private static Duration cpu(RankingProcess... all) {
		return Stream.of(all).map((one) -> one.process().cpu()).reduce(Duration.ZERO, Duration::plus);
	}

	/** All figures move, minute by minute of the scores' own time. */
	private static void grow(RankingProcess ranking, Broker broker, ScoreEvents scores) {
		for (int state = 1; state <= STATES; state++) {
			int least = state;
			Pause.until("state " + state, Duration.ofSeconds(60), Duration.ofMillis(20),
					() -> states(ranking) >= least);
			scores.fill(broker.address(), scores.units());
		}
	}

	private static int states(RankingProcess ranking) {
		try (Connection connection = new Connection(ranking.port())) {
			Connection.Answer answer = connection.exchange(HISTORY);
			if (answer.status() != 200) {
				return 0;
			}
			String text = answer.requireSuccess().replaceFirst(".*?\"total\":", "");
			return Integer.parseInt(text.substring(0, text.indexOf(',')));
		}
	}

	private static void rankings(Lab lab, RankingProcess alone, RankingProcess among) {
		List<RankingProcess> both = List.of(alone, among);
		List<List<Stretch>> runs = List.of(new ArrayList<>(), new ArrayList<>());
		both.forEach((one) -> ask(lab.scale().firstWarmUp().multipliedBy(WARM_UPS), Duration.ZERO, one));
		for (int turn = 0; turn < lab.scale().runs(); turn++) {
			for (int which = 0; which < both.size(); which++) {
				runs.get(which)
					.add(ask(lab.scale().warmUp(), Duration.ofSeconds(lab.scale().seconds()), both.get(which)));
			}
		}
		Row limit = lab.report().add(Stretch.rate("ranking, GET, one wave", "requests/s", runs.getFirst()));
		lab.report()
			.add(Stretch.rate("ranking, GET, among %,d waves".formatted(WAVES), "requests/s", runs.getLast())
				.against(limit, Goal.atLeast(1 - NOISE)));
	}

	private static Stretch ask(Duration warmUp, Duration time, RankingProcess ranking) {
		return Gets.run(ranking.process(), ranking.port(), RANKING, warmUp, time);
	}

	private static void pages(Lab lab, RankingProcess alone, RankingProcess among) {
		List<RankingProcess> both = List.of(alone, among);
		List<List<Double>> half = List.of(new ArrayList<>(), new ArrayList<>());
		List<List<Double>> nearlyAll = List.of(new ArrayList<>(), new ArrayList<>());
		both.forEach((one) -> read(one, lab.scale().firstWarmUp().multipliedBy(WARM_UPS)));
		for (int turn = 0; turn < lab.scale().runs(); turn++) {
			for (int which = 0; which < both.size(); which++) {
				List<Long> times = read(both.get(which), Duration.ofSeconds(4L * lab.scale().seconds()));
				half.get(which).add(Percentiles.seconds(times, 0.5));
				nearlyAll.get(which).add(Percentiles.seconds(times, 0.99));
			}
		}
		report(lab, "p50", half, NOISE);
		report(lab, "p99", nearlyAll, NOISE_OF_SLOWEST);
	}

	private static void report(Lab lab, String which, List<List<Double>> seconds, double noise) {
		String name = "unit page, %d/s, ".formatted(PAGES_PER_SECOND);
		Row limit = lab.report().add(Row.of(name + "one wave, " + which, new Spread(seconds.getFirst()), "s"));
		lab.report()
			.add(Row.of(name + "among %,d waves, ".formatted(WAVES) + which, new Spread(seconds.getLast()), "s")
				.against(limit, Goal.atMost(1 + noise)));
	}

	private static List<Long> read(RankingProcess ranking, Duration time) {
		try (OpenLoad readers = new OpenLoad(ranking.port(), CONNECTIONS, 200)) {
			return PAGES.read(readers, PAGES_PER_SECOND, time);
		}
	}

}
