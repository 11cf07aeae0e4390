package vn.sipas.ranking.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.sipas.ranking.ranking.DatedRanking;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;

/**
 * A ranking as it was.
 *
 * @param stamp which state it was
 * @param lines the units by code
 */
record Snapshot(Stamp stamp, List<Line> lines) {

	Snapshot {
		lines = List.copyOf(lines);
	}

	/** Dimensions are the same within a parent as in the whole level, which has them. */
	static Snapshot of(DatedRanking dated, boolean open) {
		Ranking ranking = dated.ranking();
		return new Snapshot(
				new Stamp(dated.at().truncatedTo(ChronoUnit.MILLIS), ranking.version(), ranking.definition(), open),
				ranking.units()
					.stream()
					.sorted(Comparator.comparing(RankedUnit::unit))
					.map(Line::of)
					.map((line) -> (ranking.parent() == null) ? line : line.withoutDimensions())
					.toList());
	}

	/** The same, not before a time. */
	Snapshot notBefore(Instant time) {
		return this.stamp.time().isBefore(time) ? new Snapshot(this.stamp.at(time), this.lines) : this;
	}

	Optional<Line> line(String unit) {
		return this.lines.stream().filter((line) -> line.unit().equals(unit)).findFirst();
	}

}
