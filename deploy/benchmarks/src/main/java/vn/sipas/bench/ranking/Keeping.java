package vn.sipas.bench.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.lab.Watch;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.records.Filling;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Row;

/** From score events to the store. */
final class Keeping {

	private static final String UNIT = "scores/s";

	private Keeping() {
	}

	static void measure(Lab lab, Survey survey, int events) {
		List<Stretch> bare = new ArrayList<>();
		List<Stretch> ours = new ArrayList<>();
		try (Broker broker = Broker.start(lab.workshop()); Store store = Store.start(lab.workshop())) {
			Filling.topics(broker.cluster(), broker.address(), survey);
			broker.cluster().create(ScoreEvents.TOPIC, Map.of("cleanup.policy", "compact"));
			new ScoreEvents(survey).fill(broker.address(), events);
			for (int turn = 1; turn <= lab.scale().runs(); turn++) {
				bare.add(bare(lab, broker, store, "bare-" + turn, events));
				ours.add(ours(lab, broker, store, "ranking-" + turn, events));
			}
		}
		String of = ", scores of " + survey.ranked().size() + " units";
		Row limit = lab.report().add(Stretch.rate("bulk-write loop" + of, UNIT, bare));
		Row cost = lab.report().add(Stretch.cost("bulk-write loop" + of, bare));
		lab.report().add(Stretch.rate("ranking" + of, UNIT, ours).against(limit, null));
		lab.report().add(Stretch.cost("ranking" + of, ours).against(cost, null));
	}

	private static Stretch bare(Lab lab, Broker broker, Store store, String name, int events) {
		try (Child child = Child.start("bulk-write-loop",
				Jvm.program("bulk-write-loop", broker.address(), name, store.uri(name)), Map.of(),
				lab.workshop().logs())) {
			return watch(broker, name, events).follow(List.of(child));
		}
	}

	private static Stretch ours(Lab lab, Broker broker, Store store, String name, int events) {
		try (RankingProcess ranking = RankingProcess.start(lab.workshop(), broker, store, name)) {
			return watch(broker, name, events).follow(List.of(ranking.process()));
		}
	}

	private static Watch watch(Broker broker, String group, int events) {
		return new Watch(broker, group, ScoreEvents.TOPIC, events, false);
	}

}
