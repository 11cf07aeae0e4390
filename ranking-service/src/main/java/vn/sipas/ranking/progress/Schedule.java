package vn.sipas.ranking.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Wave;

/**
 * A wave's days, over which a plan is spread evenly: each day has the same part of it.
 *
 * @param opens the first day
 * @param days how many days there are, from 1
 * @param over how many of them are over, today not being one; all of them once the wave
 * is not open any more
 * @param shown how many have begun, of which there can be responses
 */
public record Schedule(LocalDate opens, long days, long over, long shown) {

	/**
	 * The schedule of a wave.
	 * @param wave the wave
	 * @param today the day in Vietnam
	 * @return where it stands today
	 */
	public static Schedule of(Wave wave, LocalDate today) {
		long days = Math.max(1, ChronoUnit.DAYS.between(wave.opens(), wave.closes()) + 1);
		long begun = Math.clamp(ChronoUnit.DAYS.between(wave.opens(), today) + 1, 0, days);
		long over = (wave.state() == State.OPEN) ? Math.clamp(ChronoUnit.DAYS.between(wave.opens(), today), 0, days)
				: days;
		return new Schedule(wave.opens(), days, over, begun);
	}

	/**
	 * How many responses a plan asks for by now.
	 * @param planned how many it asks for in all
	 * @return the part of the days that are over, rounded up
	 */
	public long due(long planned) {
		return due(planned, this.over);
	}

	/**
	 * How many responses a plan asks for by the end of a day.
	 * @param planned how many it asks for in all
	 * @param number the day's number, from 1
	 * @return the part of the days up to then, rounded up
	 */
	public long due(long planned, long number) {
		return Math.ceilDiv(Math.multiplyExact(planned, number), this.days);
	}

}
