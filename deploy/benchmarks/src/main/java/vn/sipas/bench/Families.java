package vn.sipas.bench;

import java.util.List;
import java.util.function.Consumer;

import vn.sipas.bench.endtoend.EndToEndFamily;
import vn.sipas.bench.inner.InnerLoopsFamily;
import vn.sipas.bench.intake.IntakeFamily;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Scale;
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

	private static final List<Family> ALL = List.of(new Family("scoring", From.QUICK, ScoringFamily::measure),
			new Family("intake", From.QUICK, IntakeFamily::measure),
			new Family("ranking", From.QUICK, RankingFamily::measure),
			new Family("export", From.USUAL, ExportFamily::measure),
			new Family("pages", From.USUAL, PagesFamily::measure),
			new Family("history", From.USUAL, HistoryFamily::measure),
			new Family("live", From.USUAL, LiveFamily::measure),
			new Family("end-to-end", From.QUICK, EndToEndFamily::measure),
			new Family("inner-loops", From.QUICK, InnerLoopsFamily::measure),
			new Family("sustained", From.QUICK, SustainedFamily::measure),
			new Family("growth", From.FULL, GrowthFamily::measure),
			new Family("communes", From.FULL, CommunesFamily::measure),
			new Family("instances", From.FULL, InstancesFamily::measure));

	private Families() {
	}

	static List<String> names() {
		return ALL.stream().map(Family::name).toList();
	}

	/** Those that are measured where none is named. */
	static List<String> names(Scale scale) {
		return ALL.stream().filter((family) -> family.isIn(scale)).map(Family::name).toList();
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
			boolean wanted = options.only().isEmpty() ? family.isIn(lab.scale())
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

	/** The least scale that has a family. */
	private enum From {

		QUICK, USUAL, FULL

	}

	private record Family(String name, From from, Consumer<Lab> measuring) {

		boolean isIn(Scale scale) {
			return switch (this.from) {
				case QUICK -> true;
				case USUAL -> !scale.isQuick();
				case FULL -> scale.growth();
			};
		}

	}

}
