package vn.sipas.bench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Row;

/** One, two and three instances of scoring that share the partitions. */
public final class InstancesFamily {

	private static final int MOST = 3;

	private InstancesFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		Optional<Row> one = Optional.empty();
		try (Course course = new Course(lab, Survey.PROVINCES, lab.scale().records())) {
			for (int instances = 1; instances <= MOST; instances++) {
				List<Stretch> runs = new ArrayList<>();
				for (int turn = 1; turn <= lab.scale().runs(); turn++) {
					runs.add(course.scoring("bench-%d-instances-%d".formatted(instances, turn), instances));
				}
				Row row = Stretch.rate("scoring, instances: " + instances, "responses/s", runs);
				Row added = lab.report().add(one.map((first) -> row.against(first, null)).orElse(row));
				lab.report().add(Stretch.cost(row.name(), runs));
				one = one.or(() -> Optional.of(added));
			}
		}
	}

}
