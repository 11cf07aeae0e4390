package vn.sipas.bench.scoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import vn.sipas.bench.kafka.Offsets;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.lab.Watch;
import vn.sipas.bench.process.Folder;
import vn.sipas.bench.records.Filling;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Goal;
import vn.sipas.bench.report.Report;
import vn.sipas.bench.report.Row;
import vn.sipas.bench.report.Spread;

/**
 * What grows with the responses: the cost of one more, the state, the time to come back.
 */
public final class GrowthFamily {

	private static final String APPLICATION = "bench-growth";

	private static final double FLAT = 1.2;

	private static final double DISK = 120;

	private static final double MEMORY = 96;

	private static final double HEAP = 512;

	private static final double MB = 1 << 20;

	private GrowthFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		Path state = lab.workshop().empty(ScoringProcess.state(APPLICATION, 1));
		try (Course course = new Course(lab, Survey.PROVINCES, lab.scale().records())) {
			long start = System.nanoTime();
			Offsets before = PublishedScores.now(course.broker().cluster());
			try (ScoringProcess scoring = start(course, Footprint.ENVIRONMENT)) {
				costs(lab, course, scoring);
				seconds(lab.report(), "full replay of %,d".formatted(lab.scale().records()), start);
				try (PublishedScores scores = new PublishedScores(course.broker().address(), before)) {
					scores.await(Survey.PROVINCES.wave(), Responses.people(lab.scale().records()));
				}
				memory(lab, scoring);
				logs(lab, course);
			}
			// Written out by the end of the process.
			lab.report()
				.add(one("state on disk", Folder.bytes(state) / (double) Responses.people(lab.scale().records()),
						"bytes/response")
					.withGoal(Goal.atMost(DISK)));
			restart(lab.report(), "restart after a clean stop", course);
			restart(lab.report(), "restart after kill -9", course);
			Folder.delete(state);
			restart(lab.report(), "restart after kill -9 and loss of the local state", course);
			course.requireMoreCount(APPLICATION);
		}
		finally {
			Folder.delete(state);
		}
	}

	private static ScoringProcess start(Course course, Map<String, String> more) {
		return ScoringProcess.start(course.workshop(), course.broker(), APPLICATION, 1, more);
	}

	private static void costs(Lab lab, Course course, ScoringProcess scoring) {
		long all = lab.scale().records();
		List<Stretch> stretches = new Watch(course.broker(), APPLICATION, Filling.RESPONSES, all, false)
			.through(List.of(scoring.process()), List.of(all / 100, all / 10, all / 5, all - all / 10, all));
		Row first = lab.report().add(cost(stretches.get(0), all / 100, all / 10));
		Row second = lab.report().add(cost(stretches.get(1), all / 10, all / 5).against(first, Goal.atMost(FLAT)));
		lab.report().add(cost(stretches.get(3), all - all / 10, all).against(second, Goal.atMost(FLAT)));
	}

	private static Row cost(Stretch stretch, long from, long to) {
		return Stretch.cost("scoring from %,d to %,d responses".formatted(from, to), List.of(stretch));
	}

	private static void memory(Lab lab, ScoringProcess scoring) {
		double people = Responses.people(lab.scale().records());
		Footprint footprint = new Footprint(scoring);
		long heap = footprint.heap();
		Report report = lab.report();
		report.add(one("state off the heap", footprint.offHeap() / people, "bytes/response")
			.withGoal(Goal.atMost(MEMORY)));
		report.add(one("heap after a collection", heap / MB, "MB").withGoal(Goal.atMost(HEAP)));
	}

	/** What is in the broker's logs, not yet compacted, one copy of each. */
	private static void logs(Lab lab, Course course) {
		double records = lab.scale().records();
		long responses = course.broker().cluster().logBytes(Filling.RESPONSES::equals);
		long state = course.broker().cluster().logBytes((topic) -> topic.startsWith(APPLICATION + "-"));
		lab.report().add(one("log of responses", responses / records, "bytes/record"));
		lab.report().add(one("log of scoring's state", state / records, "bytes/record"));
	}

	/** Starts, waits until it is ready, and kills. */
	private static void restart(Report report, String name, Course course) {
		long start = System.nanoTime();
		ScoringProcess scoring = start(course, Map.of());
		scoring.awaitReady();
		seconds(report, name, start);
		scoring.process().kill();
	}

	private static void seconds(Report report, String name, long start) {
		report.add(one(name, (System.nanoTime() - start) / 1e9, "s"));
	}

	private static Row one(String name, double value, String unit) {
		return Row.of(name, new Spread(List.of(value)), unit);
	}

}
