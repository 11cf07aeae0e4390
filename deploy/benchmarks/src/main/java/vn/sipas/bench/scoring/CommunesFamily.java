package vn.sipas.bench.scoring;

import java.util.ArrayList;
import java.util.List;

import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.records.Survey;
import vn.sipas.bench.report.Row;

/** All communes with the longer questionnaire, in place of provinces with the shorter. */
public final class CommunesFamily {

	private CommunesFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		List<Stretch> bare = new ArrayList<>();
		List<Stretch> scoring = new ArrayList<>();
		try (Course course = new Course(lab, Survey.COMMUNES, lab.scale().records() / 2)) {
			for (int turn = 0; turn < lab.scale().runs(); turn++) {
				bare.add(course.run(Contestant.BARE));
				scoring.add(course.run(Contestant.SCORING));
			}
		}
		String of = ", %,d communes and %d criteria".formatted(Survey.COMMUNES.ranked().size(),
				Survey.COMMUNES.criteria().size());
		Row limit = lab.report().add(Stretch.rate("bare consumer loop" + of, "responses/s", bare));
		Row cost = lab.report().add(Stretch.cost("bare consumer loop" + of, bare));
		lab.report().add(Stretch.rate("scoring" + of, "responses/s", scoring).against(limit, null));
		lab.report().add(Stretch.cost("scoring" + of, scoring).against(cost, null));
	}

}
