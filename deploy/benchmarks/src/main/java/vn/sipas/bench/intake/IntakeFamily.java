package vn.sipas.bench.intake;

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
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Report;
import vn.sipas.bench.report.Row;

/** survey-intake beside its limits. */
public final class IntakeFamily {

	private static final String BARE = "bench.bare";

	private static final List<Integer> CONNECTIONS = List.of(1, 16, 128);

	private static final double BATCH_GOAL = 0.5;

	private static final double SINGLE_GOAL = 0.7;

	private IntakeFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		try (Broker broker = Broker.start(lab.workshop());
				IntakeProcess intake = IntakeProcess.start(lab.workshop(), broker, Survey.PROVINCES)) {
			broker.cluster().create(BARE, Map.of());
			batches(lab, broker, intake);
			singles(lab, broker, intake);
		}
	}

	private static void batches(Lab lab, Broker broker, IntakeProcess intake) {
		Batches batches = new Batches(lab, broker, Math.min(400_000, lab.scale().records() / 10));
		// A server is warm when its turns begin.
		Stretch _ = batches.throughIntake(intake);
		List<Stretch> bare = new ArrayList<>();
		List<Stretch> ours = new ArrayList<>();
		for (int turn = 0; turn < lab.scale().runs(); turn++) {
			bare.add(batches.byProducer(BARE));
			ours.add(batches.throughIntake(intake));
		}
		compare(lab.report(), "bare producer", bare, "intake, NDJSON batch", ours, BATCH_GOAL);
	}

	private static void singles(Lab lab, Broker broker, IntakeProcess intake) {
		int port = FreePort.find();
		Singles singles = new Singles(broker, lab.scale());
		try (Child bareServer = Child.start("bare-server",
				Jvm.program("bare-server", broker.address(), BARE, Integer.toString(port)), Map.of(),
				lab.workshop().logs())) {
			Connection.await(bareServer, port);
			singles.warmUp(port);
			singles.warmUp(intake.port());
			for (int connections : CONNECTIONS) {
				List<Stretch> bare = new ArrayList<>();
				List<Stretch> ours = new ArrayList<>();
				for (int turn = 0; turn < lab.scale().runs(); turn++) {
					bare.add(singles.run(bareServer, port, connections));
					ours.add(singles.run(intake.process(), intake.port(), connections));
				}
				String with = ", " + connections + " connections";
				compare(lab.report(), "bare server" + with, bare, "intake, single POST" + with, ours, SINGLE_GOAL);
			}
		}
	}

	private static void compare(Report report, String bare, List<Stretch> bareRuns, String ours, List<Stretch> runs,
			double goal) {
		Row limit = report.add(Stretch.rate(bare, "responses/s", bareRuns));
		Row cost = report.add(Stretch.cost(bare, bareRuns));
		report.add(Stretch.rate(ours, "responses/s", runs).against(limit, Goal.atLeast(goal)));
		report.add(Stretch.cost(ours, runs).against(cost, null));
	}

}
