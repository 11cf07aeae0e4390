package vn.sipas.ranking.export;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import vn.sipas.ranking.ranking.Ranking;

/** What is said of figures in words, on a sheet of its own. */
final class About {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT)
		.withZone(VIETNAM);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private About() {
	}

	/** A ranking's title. */
	static String title(Origin origin, Ranking ranking, Words words) {
		String title = origin.wave().title().in(words.language()) + " – " + words.level(ranking.level());
		return (ranking.parent() == null) ? title
				: title + ", "
						+ origin.wave()
							.unit(ranking.parent())
							.map((unit) -> unit.name().in(words.language()))
							.orElse(ranking.parent());
	}

	/**
	 * What is said of figures.
	 * @param title what they are
	 * @param origin where they are from
	 * @param words the reader's language
	 * @return name and text of each line, in order
	 */
	static Map<String, String> lines(String title, Origin origin, Words words) {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(words.of("about.title"), title);
		lines.put(words.of("about.source"), words.of("about.source.text"));
		lines.put(words.of("about.wave"), origin.wave().wave());
		lines.put(words.of("about.period"),
				DAY.format(origin.wave().opens()) + " – " + DAY.format(origin.wave().closes()));
		lines.put(words.of("about.edition"), origin.edition(words));
		lines.put(words.of("about.updated"), TIME.format(origin.updatedAt()));
		lines.put(words.of("about.method"), words.of("about.method.text"));
		lines.put(words.of("about.few"), words.of("about.few.text", origin.wave().minResponses()));
		lines.put(words.of("about.use"), words.of("about.use.text"));
		String note = origin.note(words);
		if (!note.isEmpty()) {
			lines.put(words.of("about.note"), note);
		}
		return lines;
	}

}
