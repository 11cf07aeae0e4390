package vn.sipas.bench;

import java.util.List;
import java.util.function.Consumer;

import vn.sipas.bench.endtoend.EndToEndFamily;
import vn.sipas.bench.inner.InnerLoopsFamily;
import vn.sipas.bench.intake.IntakeFamily;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.live.LiveFamily;
import vn.sipas.bench.ranking.ExportFamily;
import vn.sipas.bench.ranking.HistoryFamily;
import vn.sipas.bench.ranking.PagesFamily;
import vn.sipas.bench.ranking.RankingFamily;
import vn.sipas.bench.scoring.CommunesFamily;
import vn.sipas.bench.scoring.GrowthFamily;
import vn.sipas.bench.scoring.InstancesFamily;
import vn.sipas.bench.scoring.ScoringFamily;
import vn.sipas.bench.sustained.SustainedFamily;

/** What can be measured, in the order in which it is. */
final class Families {

	private static final List<Family> ALL = List.of(new Family("scoring", false, ScoringFamily::measure),
			new Family("intake", false, IntakeFamily::measure), new Family("ranking", false, RankingFamily::measure),
			new Family("export", false, ExportFamily::measure), new Family("pages", false, PagesFamily::measure),
			new Family("history", false, HistoryFamily::measure), new Family("live", false, LiveFamily::measure),
			new Family("end-to-end", false, EndToEndFamily::measure),
			new Family("inner-loops", false, InnerLoopsFamily::measure),
			new Family("sustained", false, SustainedFamily::measure), new Family("growth", true, GrowthFamily::measure),
			new Family("communes", true, CommunesFamily::measure),
			new Family("instances", true, InstancesFamily::measure));

	private Families() {
	}

	static List<String> names() {
		return ALL.stream().map(Family::name).toList();
	}

	/**
	 * Measures those that are asked for by name, or else all that this scale has. One
	 * that fails does not keep the others from being measured.
	 * @param options which
	 * @param lab where
	 * @return whether all of them succeeded
	 */
	static boolean measure(Options options, Lab lab) {
		boolean success = true;
		for (Family family : ALL) {
			boolean wanted = options.only().isEmpty() ? lab.scale().growth() || !family.onlyInFull()
					: options.only().contains(family.name());
			success &= !wanted || measure(family, lab);
		}
		return success;
	}

	private static boolean measure(Family family, Lab lab) {
		lab.report().say("\n" + family.name());
		try {
			family.measuring().accept(lab);
			return true;
		}
		catch (RuntimeException ex) {
			lab.report().say("  FAILED: " + ex);
			ex.printStackTrace();
			return false;
		}
	}

	private record Family(String name, boolean onlyInFull, Consumer<Lab> measuring) {
	}

}
