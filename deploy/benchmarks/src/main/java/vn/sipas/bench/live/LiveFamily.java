package vn.sipas.bench.live;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.bench.http.Connection;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.process.Heap;
import vn.sipas.bench.process.Pause;
import vn.sipas.bench.ranking.RankingProcess;
import vn.sipas.bench.ranking.ScoreEvents;
import vn.sipas.bench.ranking.Store;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Percentiles;
import vn.sipas.bench.report.Row;
import vn.sipas.bench.report.Spread;

/** A ranking that changes once a second, read live by thousands. */
public final class LiveFamily {

	private static final String NAME = "live";

	private static final int READERS = 5000;

	/** One in so many does not read. */
	private static final int STALLED = 10;

	private static final int CHANGES = 60;

	private static final int FEWER_CHANGES = 40;

	private static final int WARM_UP = 5;

	private static final Duration BETWEEN = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Longer than the server waits for somebody to take what is sent. */
	private static final Duration UNTIL_CUT_OFF = Duration.ofSeconds(15);

	private static final double GOAL_SECONDS = 1;

	private static final double FLAT = 1.1;

	private static final String PATH = "/api/v1/waves/" + Survey.PROVINCES.wave() + "/rankings";

	private LiveFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		try (Broker broker = Broker.start(lab.workshop());
				Store store = Store.start(lab.workshop());
				RankingProcess ranking = RankingProcess.startWith(lab.workshop(), broker, store, NAME,
						new ScoreEvents(Survey.PROVINCES));
				Changes changes = new Changes(broker.address(), Survey.PROVINCES)) {
			awaitRanking(ranking);
			measure(lab, ranking, changes);
		}
	}

	private static void measure(Lab lab, RankingProcess ranking, Changes changes) {
		int count = WARM_UP + (lab.scale().isQuick() ? FEWER_CHANGES : CHANGES);
		Arrivals all = new Arrivals(changes.responses(), changes.step(), count, READERS - READERS / STALLED);
		try (Readers readers = new Readers(ranking.port(), PATH + "/events?level=province", READERS, STALLED, all)) {
			Pause.until("the ranking at all readers", PATIENCE, BETWEEN, readers::haveAllBegun);
			make(changes, all, 0, WARM_UP);
			Pause.until("the first changes at all readers", PATIENCE, BETWEEN,
					() -> all.count() == WARM_UP * readers.reading());
			double before = Heap.inUse(ranking.process());
			Duration cpu = ranking.process().cpu();
			make(changes, all, WARM_UP, count);
			Pause.until("all changes at all readers", PATIENCE, BETWEEN, all::areAll);
			Duration used = ranking.process().cpu().minus(cpu);
			double after = Heap.inUse(ranking.process());
			List<Long> times = all.since(WARM_UP * readers.reading());
			String name = "live, %,d readers of whom one in %d stalls, ".formatted(READERS, STALLED);
			row(lab, name + "change until there p50", Percentiles.seconds(times, 0.5), "s", null);
			row(lab, name + "p95", Percentiles.seconds(times, 0.95), "s", Goal.atMost(GOAL_SECONDS));
			row(lab, name + "p99", Percentiles.seconds(times, 0.99), "s", null);
			row(lab, name + "CPU a change", used.toNanos() / 1e9 / (count - WARM_UP), "CPU-s", null);
			Row heap = row(lab, name + "heap after a collection, at the start", before / 1e6, "MB", null);
			lab.report()
				.add(Row.of(name + "the same at the end", one(after / 1e6), "MB").against(heap, Goal.atMost(FLAT)));
			Pause.of(UNTIL_CUT_OFF);
			row(lab, name + "stalled readers cut off", readers.cutOff(), "of " + READERS / STALLED,
					Goal.atLeast(READERS / (double) STALLED));
			row(lab, name + "others cut off", readers.lost(), "of " + readers.reading(), Goal.atMost(0));
		}
	}

	private static Row row(Lab lab, String name, double value, String unit, @Nullable Goal goal) {
		Row row = Row.of(name, one(value), unit);
		return lab.report().add((goal == null) ? row : row.withGoal(goal));
	}

	private static Spread one(double value) {
		return new Spread(List.of(value));
	}

	private static void make(Changes changes, Arrivals all, int from, int to) {
		long start = System.nanoTime();
		for (int change = from; change < to; change++) {
			long due = start + (change - from) * BETWEEN.toNanos();
			Pause.of(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
			all.made(change, System.nanoTime());
			changes.send();
		}
	}

	private static void awaitRanking(RankingProcess ranking) {
		int ranked = Survey.PROVINCES.ranked().size();
		byte[] request = RankingProcess.ranking(Survey.PROVINCES.wave(), "province");
		try (Connection connection = new Connection(ranking.port())) {
			Pause.until("the ranking", PATIENCE, BETWEEN, () -> {
				Connection.Answer answer = connection.exchange(request);
				return answer.status() == 200 && answer.requireSuccess().contains("\"rank\":" + ranked + ",")
						&& !answer.requireSuccess().contains("\"responses\":0}");
			});
		}
	}

}
