package vn.sipas.scoring.count;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.tally.Place;
import vn.sipas.scoring.tally.Tally;
import vn.sipas.scoring.tally.UnitCounts;

/** One unit's counts on a partition, and which part of them has changed. */
final class UnitCounting {

	private final String wave;

	private final String unit;

	private final UnitCounts counts;

	private final Backlog backlog;

	private @Nullable Tally[] groups = new Tally[0];

	private boolean figuresTouched;

	private boolean detailsTouched;

	UnitCounting(String wave, String unit, UnitCounts counts) {
		this.wave = wave;
		this.unit = unit;
		this.counts = counts;
		this.backlog = new Backlog(counts.shape().items());
	}

	String wave() {
		return this.wave;
	}

	String unit() {
		return this.unit;
	}

	Backlog backlog() {
		return this.backlog;
	}

	UnitCounts counts() {
		return this.counts;
	}

	/** The tally of a group, found by its number. */
	Tally group(int number, Place place) {
		if (number >= this.groups.length) {
			this.groups = Arrays.copyOf(this.groups, number + 8);
		}
		Tally tally = this.groups[number];
		if (tally == null) {
			tally = this.counts.groups().computeIfAbsent(place, (_) -> new Tally(this.counts.shape().items()));
			this.groups[number] = tally;
		}
		return tally;
	}

	/** Returns whether a part was untouched until now. */
	boolean touch(Part part) {
		boolean untouched = !isTouched(part);
		set(part, true);
		return untouched;
	}

	/** Whether all parts have changed since they were last taken. */
	boolean isTouched() {
		return this.figuresTouched && this.detailsTouched;
	}

	boolean isTouched(Part part) {
		return (part == Part.FIGURES) ? this.figuresTouched : this.detailsTouched;
	}

	/** Takes a part as it is now. */
	UnitCounts take(Part part) {
		this.backlog.clear();
		set(part, false);
		return (part == Part.FIGURES) ? this.counts.figures() : this.counts.details();
	}

	private void set(Part part, boolean touched) {
		if (part == Part.FIGURES) {
			this.figuresTouched = touched;
		}
		else {
			this.detailsTouched = touched;
		}
	}

}
