package vn.sipas.ranking.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.Parameters;

/**
 * Which stretch of time a reader wants.
 *
 * @param from the first moment
 * @param to the first moment after it
 */
record Window(Instant from, Instant to) {

	/** All there is. */
	static final Window WHOLE = new Window(Instant.MIN, Instant.MAX);

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final Pattern MOMENT = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2}))?");

	/** As long as a day is written, it is one. */
	private static final int DAY = "2021-11-15".length();

	/**
	 * The stretch that is asked for.
	 * @param parameters {@code from} and {@code to}: a moment, or a day in Vietnam, which
	 * is wanted whole
	 * @return from the beginning or to the end where one is left out
	 * @throws BadParameterException if one is no moment
	 */
	static Window of(Parameters parameters) {
		return new Window(parameters.one("from", MOMENT).map((text) -> moment(text, "from", 0)).orElse(WHOLE.from()),
				parameters.one("to", MOMENT).map((text) -> moment(text, "to", 1)).orElse(WHOLE.to()));
	}

	boolean has(Instant time) {
		return !time.isBefore(this.from) && time.isBefore(this.to);
	}

	private static Instant moment(String text, String name, int days) {
		try {
			return (text.length() == DAY) ? LocalDate.parse(text).plusDays(days).atStartOfDay(VIETNAM).toInstant()
					: OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw new BadParameterException(name);
		}
	}

}
