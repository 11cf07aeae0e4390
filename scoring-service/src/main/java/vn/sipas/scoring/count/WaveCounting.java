package vn.sipas.scoring.count;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.tally.DayCounts;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.Marks;
import vn.sipas.scoring.tally.Pairs;
import vn.sipas.scoring.tally.Place;
import vn.sipas.scoring.tally.Shape;
import vn.sipas.scoring.tally.Tally;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.tally.UnitQuality;
import vn.sipas.scoring.wave.Days;
import vn.sipas.scoring.wave.QualityRules;
import vn.sipas.scoring.wave.Wave;

/** One wave's counts on a partition, by its rules as they were when they were begun. */
final class WaveCounting {

	private final String wave;

	private final Shape shape;

	private final QualityRules rules;

	private final Days days;

	private final boolean[] enters;

	private final Map<String, UnitCounting> units = new HashMap<>();

	private final Consumer<UnitCounting> touched;

	private final Marks marks = new Marks();

	/**
	 * Starts empty.
	 * @param wave the wave as it is defined now
	 * @param touched takes a unit when it is touched
	 */
	WaveCounting(Wave wave, Consumer<UnitCounting> touched) {
		this.wave = wave.id();
		this.shape = wave.shape();
		this.rules = wave.quality();
		this.days = wave.days();
		this.enters = wave.enters();
		this.touched = touched;
	}

	/** Whether another definition asks for other marks or days, or keeps others out. */
	boolean isOutdated(Wave now) {
		return now.satisfiedCode() != this.shape.satisfied() || now.quality().hold() != this.rules.hold()
				|| !now.days().equals(this.days);
	}

	/** The rules by which responses are kept out and compared. */
	QualityRules rules() {
		return this.rules;
	}

	/** Where a cell's responses are counted. A unit is touched by having a cell. */
	CellCounting cell(Cell cell) {
		UnitCounting unit = this.units.computeIfAbsent(cell.unit(), (id) -> new UnitCounting(this.wave, id,
				new UnitCounts(this.shape), new UnitQuality(new DayCounts(this.days.first(), this.days.number()))));
		this.touched.accept(unit);
		UnitCounts counts = unit.counts();
		Place stratum = new Place(cell.stratum(), cell.isClustered() ? UnitCounts.CLUSTERED : UnitCounts.SINGLE);
		Levels levels = counts.levels()
			.computeIfAbsent(stratum, (_) -> new Levels(this.shape.items(), this.shape.answers()));
		Pairs pairs = counts.pairs()
			.computeIfAbsent(stratum, (_) -> new Pairs(this.shape.items(), !cell.isClustered()));
		Tally cluster = cell.isClustered()
				? counts.clusters()
					.computeIfAbsent(new Place(cell.stratum(), cell.cluster()), (_) -> new Tally(this.shape.items()))
				: null;
		return new CellCounting(this, unit, levels, pairs, cluster,
				unit.quality().of(cell.interviewer(), Flag.count()));
	}

	/** A response's marks, until the next are asked for. */
	Marks marks(byte[] codes, int from) {
		this.marks.set(codes, from, this.shape.satisfied(), this.enters);
		return this.marks;
	}

	void touch(UnitCounting unit) {
		this.touched.accept(unit);
	}

}
