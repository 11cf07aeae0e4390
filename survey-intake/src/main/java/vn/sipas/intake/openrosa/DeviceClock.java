package vn.sipas.intake.openrosa;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * What an app's own time says of its clock.
 */
final class DeviceClock {

	private static final Duration RIGHT = Duration.ofDays(1);

	private DeviceClock() {
	}

	/**
	 * Whether a clock is off by more than a day.
	 * @param date the header {@code Date}, of whatever form
	 * @param now our time
	 * @return whether it is; false where the header says nothing
	 */
	static boolean isWrong(@Nullable String date, Instant now) {
		if (date == null) {
			return false;
		}
		try {
			Instant said = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return Duration.between(said, now).abs().compareTo(RIGHT) > 0;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
