package vn.sipas.bench.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.sipas.bench.http.Connection;
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

/** A ranking of 63 provinces, again and again. */
final class Giving {

	private static final double GOAL = 0.8;

	private static final byte[] REQUEST = RankingProcess.ranking(Survey.PROVINCES.wave(), "province");

	private Giving() {
	}

	static void measure(Lab lab) {
		List<Stretch> constant = new ArrayList<>();
		List<Stretch> ours = new ArrayList<>();
		try (Broker broker = Broker.start(lab.workshop());
				Store store = Store.start(lab.workshop());
				RankingProcess ranking = RankingProcess.startWith(lab.workshop(), broker, store, "giving",
						new ScoreEvents(Survey.PROVINCES))) {
			Path body = lab.workshop().folder().resolve("data").resolve("ranking.json");
			awaitRanking(ranking.port(), body);
			int port = FreePort.find();
			try (Child server = Child.start("constant-server",
					Jvm.program("constant-server", Integer.toString(port), body.toString()), Map.of(),
					lab.workshop().logs())) {
				Connection.await(server, port);
				warmUp(lab, server, port);
				warmUp(lab, ranking.process(), ranking.port());
				for (int turn = 0; turn < lab.scale().runs(); turn++) {
					constant.add(run(lab, server, port));
					ours.add(run(lab, ranking.process(), ranking.port()));
				}
			}
		}
		Row limit = lab.report().add(Stretch.rate("the ranking's bytes as a constant, GET", "requests/s", constant));
		Row cost = lab.report().add(Stretch.cost("the ranking's bytes as a constant, GET", constant));
		lab.report().add(Stretch.rate("ranking, GET", "requests/s", ours).against(limit, Goal.atLeast(GOAL)));
		lab.report().add(Stretch.cost("ranking, GET", ours).against(cost, null));
	}

	private static void awaitRanking(int port, Path body) {
		try (Connection connection = new Connection(port)) {
			Pause.until("the ranking", Duration.ofSeconds(30), Duration.ofMillis(200), () -> {
				Connection.Answer answer = connection.exchange(REQUEST);
				String last = "\"" + Survey.PROVINCES.ranked().getLast() + "\"";
				if (answer.status() != 200 || !answer.requireSuccess().contains("\"rank\":63")
						|| !answer.requireSuccess().contains(last)) {
					return false;
				}
				write(body, answer.body());
				return true;
			});
		}
	}

	private static void write(Path file, byte[] bytes) {
		try {
			Files.write(file, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void warmUp(Lab lab, Child server, int port) {
		Stretch _ = Gets.run(server, port, REQUEST, lab.scale().firstWarmUp(), Duration.ZERO);
	}

	private static Stretch run(Lab lab, Child server, int port) {
		return Gets.run(server, port, REQUEST, lab.scale().warmUp(), Duration.ofSeconds(lab.scale().seconds()));
	}

}
