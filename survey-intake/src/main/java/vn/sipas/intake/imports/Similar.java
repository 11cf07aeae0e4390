package vn.sipas.intake.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names that somebody may have meant.
 */
final class Similar {

	private static final int MOST = 3;

	private static final int LONGEST = 60;

	private Similar() {
	}

	/**
	 * The names nearest to one.
	 * @param name what was written
	 * @param known what could have been
	 * @return up to three of them, the nearest first
	 */
	static String to(String name, Collection<String> known) {
		String plain = plain(name);
		List<String> candidates = known.stream()
			.filter((candidate) -> !candidate.startsWith("_") && !candidate.startsWith("answers."))
			.toList();
		return candidates.stream()
			.sorted(Comparator.comparingInt((candidate) -> distance(plain, plain(candidate))))
			.limit(MOST)
			.collect(Collectors.joining(", "));
	}

	private static String plain(String name) {
		return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
	}

	// How many letters to change, add or leave out (Levenshtein).
	private static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		for (int j = 0; j < before.length; j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] now = new int[other.length() + 1];
			now[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = before[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
			}
			before = now;
		}
		return before[other.length()];
	}

}
