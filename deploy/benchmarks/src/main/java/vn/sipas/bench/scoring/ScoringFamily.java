package vn.sipas.bench.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Report;
import vn.sipas.bench.report.Row;

/** Scoring beside its limits. */
public final class ScoringFamily {

	private static final String RATE = "responses/s";

	private ScoringFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		Map<Contestant, List<Stretch>> runs = new EnumMap<>(Contestant.class);
		try (Course course = new Course(lab, Survey.PROVINCES, lab.scale().records())) {
			course.addPart();
			lab.report().say("%s has the first %,d of them.".formatted(Contestant.TABLES.title(), course.part()));
			for (int turn = 0; turn < lab.scale().runs(); turn++) {
				for (Contestant contestant : Contestant.values()) {
					if (contestant == Contestant.TABLES && turn > 0 && lab.scale().isQuick()) {
						continue;
					}
					runs.computeIfAbsent(contestant, (_) -> new ArrayList<>()).add(course.run(contestant));
				}
			}
		}
		report(runs, lab.report());
	}

	private static void report(Map<Contestant, List<Stretch>> runs, Report report) {
		List<Stretch> scoring = runs.getOrDefault(Contestant.SCORING, List.of());
		for (Contestant contestant : List.of(Contestant.BARE, Contestant.FLOOR, Contestant.TABLES)) {
			List<Stretch> others = runs.getOrDefault(contestant, List.of());
			Row other = report.add(Stretch.rate(contestant.title(), RATE, others));
			Row cost = report.add(Stretch.cost(contestant.title(), others));
			report.add(Stretch.brokerCost(contestant.title(), others));
			String name = "scoring vs " + contestant.title();
			report.add(Stretch.rate(name, RATE, scoring).against(other, Goal.atLeast(goal(contestant))));
			report.add(Stretch.cost(name, scoring).against(cost, null));
		}
		report.add(Stretch.brokerCost("scoring", scoring));
	}

	private static double goal(Contestant contestant) {
		return switch (contestant) {
			case BARE -> 0.5;
			case FLOOR -> 0.85;
			case TABLES -> 8;
			case SCORING -> 1;
		};
	}

}
