package vn.sipas.ranking.unit;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.change.Verdict;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Readership;

/**
 * Compares a unit's nodes and criteria with the earlier wave wherever its overall figure
 * is compared, for those who may read the unit there. A published change was made from
 * the earlier figures of then: where those are others by now, nodes are not compared.
 */
@Component
class ComparedUnits {

	private final WhichFigures which;

	private final UnitStandings standings;

	private final Readership readership;

	ComparedUnits(WhichFigures which, UnitStandings standings, Readership readership) {
		this.which = which;
		this.standings = standings;
		this.readership = readership;
	}

	/**
	 * What changed of a unit's nodes and criteria.
	 * @param standing how the unit stands in the later wave
	 * @param caller who asks; null for nobody known
	 * @return nothing where the overall figure has no change, or a break
	 */
	NodeChanges changes(Standing standing, @Nullable Caller caller) {
		String unit = standing.unit().unit();
		return standing.line()
			.map(RankedUnit::change)
			.filter((change) -> change.verdict() != Verdict.BREAK
					&& this.readership.mayRead(caller, change.wave(), unit))
			.flatMap((change) -> this.standings.of(this.which.newest(change.wave()), unit)
				.filter((before) -> isThatOf(change, before, standing)))
			.flatMap((before) -> changes(before, standing))
			.orElse(NodeChanges.NONE);
	}

	private static boolean isThatOf(Change change, Standing before, Standing now) {
		return before.figure()
			.flatMap((old) -> now.figure().map((figure) -> figure.published().subtract(old.published())))
			.filter((points) -> change.points() != null && points.compareTo(change.points()) == 0)
			.isPresent();
	}

	private static Optional<NodeChanges> changes(Standing before, Standing now) {
		RankedUnit lineBefore = before.unit().level().equals(now.unit().level()) ? before.line().orElse(null) : null;
		Optional<Score> old = before.shownScore();
		return now.shownScore()
			.flatMap((score) -> now.line()
				.flatMap((line) -> old.map((earlier) -> NodeChanges.between(earlier, lineBefore, score, line))));
	}

}
