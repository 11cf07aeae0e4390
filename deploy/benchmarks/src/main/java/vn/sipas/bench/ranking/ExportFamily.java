package vn.sipas.bench.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.FreePort;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.process.Pause;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Row;

/** All figures of all communes as one file, beside a bare cursor over the same scores. */
public final class ExportFamily {

	private static final String NAME = "exporting";

	private static final double GOAL = 0.5;

	private static final Survey SURVEY = Survey.COMMUNES;

	private static final byte[] SCORES = Request.get("/api/v1/waves/" + SURVEY.wave() + "/scores.csv?lang=en");

	private ExportFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		List<Stretch> bare = new ArrayList<>();
		List<Stretch> ours = new ArrayList<>();
		try (Broker broker = Broker.start(lab.workshop());
				Store store = Store.start(lab.workshop());
				RankingProcess ranking = RankingProcess.startWith(lab.workshop(), broker, store, NAME,
						new ScoreEvents(SURVEY))) {
			long rows = awaitScores(ranking.port());
			int port = FreePort.find();
			try (Child server = Child.start("cursor-server",
					Jvm.program("cursor-server", Integer.toString(port), store.uri(NAME), NAME), Map.of(),
					lab.workshop().logs())) {
				Connection.await(server, port);
				run(server, port, rows, lab.scale().firstWarmUp());
				run(ranking.process(), ranking.port(), rows, lab.scale().firstWarmUp());
				for (int turn = 0; turn < lab.scale().runs(); turn++) {
					bare.add(run(server, port, rows, Duration.ofSeconds(lab.scale().seconds())));
					ours.add(run(ranking.process(), ranking.port(), rows, Duration.ofSeconds(lab.scale().seconds())));
				}
			}
		}
		Row limit = lab.report().add(Stretch.rate("bare cursor to CSV", "rows/s", bare));
		Row cost = lab.report().add(Stretch.cost("bare cursor to CSV", bare));
		lab.report().add(Stretch.rate("ranking, scores.csv", "rows/s", ours).against(limit, Goal.atLeast(GOAL)));
		lab.report().add(Stretch.cost("ranking, scores.csv", ours).against(cost, null));
	}

	/** Returns how many rows all scores have, once all are there. */
	private static long awaitScores(int port) {
		long all = (long) SURVEY.ranked().size() * (1 + SURVEY.dimensions().size() + SURVEY.criteria().size());
		try (Connection connection = new Connection(port)) {
			Pause.until("the scores", Duration.ofMinutes(3), Duration.ofSeconds(1), () -> {
				Connection.Answer answer = connection.exchange(SCORES);
				return answer.status() == 200 && rows(answer.body()) == all;
			});
		}
		return all;
	}

	/** Asks for the file again and again, each time from its beginning to its end. */
	private static Stretch run(Child server, int port, long rows, Duration atLeast) {
		long given = 0;
		Duration before = server.cpu();
		long start = System.nanoTime();
		long end = start;
		try (Connection connection = new Connection(port)) {
			while (end - start < atLeast.toNanos()) {
				long found = rows(connection.exchange(SCORES).body());
				if (found != rows) {
					throw new IllegalStateException("given " + found + " rows of " + rows);
				}
				given += found;
				end = System.nanoTime();
			}
		}
		return new Stretch(given, Duration.ofNanos(end - start), server.cpu().minus(before), Duration.ZERO);
	}

	/** Lines without the header. */
	private static long rows(byte[] csv) {
		long lines = 0;
		for (byte one : csv) {
			lines += (one == '\n') ? 1 : 0;
		}
		return lines - 1;
	}

}
