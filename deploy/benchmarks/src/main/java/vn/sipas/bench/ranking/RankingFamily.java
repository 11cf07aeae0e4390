package vn.sipas.bench.ranking;

import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.records.Survey;

/** ranking-service beside its limits. */
public final class RankingFamily {

	private static final int EVENTS = 20_000;

	private RankingFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		int events = lab.scale().isQuick() ? EVENTS / 4 : EVENTS;
		Keeping.measure(lab, Survey.PROVINCES, events);
		Giving.measure(lab);
	}

}
