package vn.sipas.scoring.count;

import java.util.Arrays;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.arrival.Arrivals;
import vn.sipas.scoring.tally.Place;
import vn.sipas.scoring.tally.Tally;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.tally.UnitQuality;

/** One unit's counts on a partition, and which part of them has changed. */
final class UnitCounting {

	private final String wave;

	private final String unit;

	private final UnitCounts counts;

	private final Backlog backlog;

	private @Nullable Tally[] groups = new Tally[0];

	private final UnitQuality quality;

	private final EnumSet<Part> touched = EnumSet.noneOf(Part.class);

	private final Arrivals arrivals = new Arrivals();

	private boolean allTouched;

	UnitCounting(String wave, String unit, UnitCounts counts, UnitQuality quality) {
		this.wave = wave;
		this.unit = unit;
		this.counts = counts;
		this.quality = quality;
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

	/** What was counted since the figures were last taken. */
	Arrivals arrivals() {
		return this.arrivals;
	}

	UnitCounts counts() {
		return this.counts;
	}

	UnitQuality quality() {
		return this.quality;
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
		boolean untouched = this.touched.add(part);
		this.allTouched = this.touched.size() == Part.COUNT;
		return untouched;
	}

	/** Whether all parts have changed since they were last taken. */
	boolean isTouched() {
		return this.allTouched;
	}

	boolean isTouched(Part part) {
		return this.touched.contains(part);
	}

	/** Takes a part as it is now. */
	byte[] take(Part part) {
		this.backlog.clear();
		this.touched.remove(part);
		this.allTouched = false;
		return switch (part) {
			case FIGURES -> this.counts.figures().toBytes();
			case DETAILS -> this.counts.details().toBytes();
			case QUALITY -> this.quality.toBytes();
		};
	}

}
