package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.wave.Wave;

/**
 * What the reform index makes of figures: SIPAS is 10 of its 100 points, in a straight
 * line, and it sorts units into bands, as its yearly announcements apply them.
 */
public final class ParIndex {

	static final String NAME = "PAR INDEX";

	private static final BigDecimal A = BigDecimal.valueOf(90);

	private static final BigDecimal B = BigDecimal.valueOf(80);

	private static final BigDecimal C = BigDecimal.valueOf(70);

	private ParIndex() {
	}

	/** The points that a satisfaction index gives, 0 to 10: 91.17 % give 9.12. */
	static BigDecimal points(BigDecimal percent) {
		return percent.movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
	}

	/**
	 * The points that a wave's overall figure gives.
	 * @param wave the wave
	 * @param percent the published figure, 0 to 100; null if there is none
	 * @return 0 to 10; null where the wave's scheme is none of SIPAS, or there is no
	 * figure
	 */
	public static @Nullable BigDecimal points(Wave wave, @Nullable BigDecimal percent) {
		if (percent == null || !Indices.ofScheme(wave).equals(Indices.SIPAS)) {
			return null;
		}
		return points(percent);
	}

	/**
	 * The band that follows from a unit's overall points.
	 * @param points 0 to 100
	 * @return A from 90, B from 80, C from 70; null below, for which sources name none
	 */
	static @Nullable String band(BigDecimal points) {
		if (points.compareTo(A) >= 0) {
			return "A";
		}
		if (points.compareTo(B) >= 0) {
			return "B";
		}
		return (points.compareTo(C) >= 0) ? "C" : null;
	}

}
