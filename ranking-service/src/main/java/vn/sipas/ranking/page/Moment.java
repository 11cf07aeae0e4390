package vn.sipas.ranking.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people in Vietnam write them, whichever language they read. */
final class Moment {

	static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

	private Moment() {
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	static String day(Instant time) {
		return DAY.format(time.atZone(VIETNAM));
	}

	/** A year, a month or a day as sources give it, as in ISO 8601. */
	static String date(String iso) {
		String[] parts = iso.split("-", -1);
		return switch (parts.length) {
			case 3 -> parts[2] + "/" + parts[1] + "/" + parts[0];
			case 2 -> parts[1] + "/" + parts[0];
			default -> iso;
		};
	}

	static String time(Instant time) {
		return TIME.format(time.atZone(VIETNAM));
	}

}
