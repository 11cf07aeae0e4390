package vn.sipas.scoring.wave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a wave on which responses are counted each by itself. What was answered on
 * another day, or nobody knows when, is counted together.
 *
 * @param first the first of them, in days since 1970-01-01
 * @param number how many there are, from 1 to {@link #MOST}
 */
public record Days(int first, int number) {

	/**
	 * Of a wave that takes longer only so many days are told apart, so that a unit's
	 * counts stay small.
	 */
	public static final int MOST = 1_000;

	/**
	 * The days of a wave.
	 * @param opens its first day
	 * @param closes its last day
	 * @return the days, at least one
	 */
	public static Days of(LocalDate opens, LocalDate closes) {
		long days = ChronoUnit.DAYS.between(opens, closes) + 1;
		return new Days(Math.toIntExact(opens.toEpochDay()), Math.toIntExact(Math.clamp(days, 1, MOST)));
	}

}
