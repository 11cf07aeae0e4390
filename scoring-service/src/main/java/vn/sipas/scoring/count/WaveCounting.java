package vn.sipas.scoring.count;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.Marks;
import vn.sipas.scoring.tally.Pairs;
import vn.sipas.scoring.tally.Place;
import vn.sipas.scoring.tally.Tally;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.wave.Wave;

/** One wave's counts on a partition, by the threshold as it was when they were begun. */
final class WaveCounting {

	private final String wave;

	private final int items;

	private final int satisfied;

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
		this.items = wave.items().size();
		this.satisfied = wave.satisfiedCode();
		this.enters = wave.enters();
		this.touched = touched;
	}

	/** Whether another definition asks for other marks. */
	boolean isOutdated(Wave now) {
		return now.satisfiedCode() != this.satisfied;
	}

	/** Where a cell's responses are counted. A unit is touched by having a cell. */
	CellCounting cell(Cell cell) {
		UnitCounting unit = this.units.computeIfAbsent(cell.unit(),
				(id) -> new UnitCounting(this.wave, id, new UnitCounts(this.items, this.satisfied)));
		this.touched.accept(unit);
		UnitCounts counts = unit.counts();
		Place stratum = new Place(cell.stratum(), cell.isClustered() ? UnitCounts.CLUSTERED : UnitCounts.SINGLE);
		Levels levels = counts.levels().computeIfAbsent(stratum, (_) -> new Levels(this.items));
		Pairs pairs = counts.pairs().computeIfAbsent(stratum, (_) -> new Pairs(this.items, !cell.isClustered()));
		Tally cluster = cell.isClustered() ? counts.clusters()
			.computeIfAbsent(new Place(cell.stratum(), cell.cluster()), (_) -> new Tally(this.items)) : null;
		return new CellCounting(this, unit, levels, pairs, cluster);
	}

	/**
	 * Where the responses of one cell are counted.
	 *
	 * @param wave the wave
	 * @param unit the unit
	 * @param levels the answers of the stratum
	 * @param pairs the pairs of marks of the stratum
	 * @param cluster the marks of the cluster, null where each response is one
	 */
	record CellCounting(WaveCounting wave, UnitCounting unit, Levels levels, Pairs pairs, @Nullable Tally cluster) {

		void change(CountedResponse response, int sign, Place[] groups, int[] numbers) {
			Marks marks = this.wave.marks;
			marks.set(response.codes, this.wave.satisfied, this.wave.enters);
			this.levels.change(response.codes, response.weight, sign);
			this.pairs.change(marks, response.weight, sign);
			if (this.cluster != null) {
				this.cluster.change(marks, response.weight, sign);
			}
			for (int place = 0; place < groups.length; place++) {
				this.unit.group(numbers[place], groups[place]).change(marks, response.weight, sign);
			}
			this.wave.touched.accept(this.unit);
		}

	}

}
