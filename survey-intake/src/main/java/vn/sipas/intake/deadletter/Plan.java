package vn.sipas.intake.deadletter;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a dry run has seen, so that nothing else is done afterwards: written as
 * {@code 12@0=17.1=4}.
 *
 * @param letters how many letters it would be
 * @param ends by partition of the dead letters, up to where it has looked
 */
record Plan(long letters, Map<Integer, Long> ends) {

	private static final Pattern WRITTEN = Pattern
		.compile("[0-9]{1,18}@([0-9]{1,5}=[0-9]{1,18}(\\.(?=[0-9])|$)){0,1024}");

	/**
	 * A plan as it was written.
	 * @param text the text
	 * @return the plan, or empty if it is none
	 */
	static Optional<Plan> parse(String text) {
		if (!WRITTEN.matcher(text).matches()) {
			return Optional.empty();
		}
		int at = text.indexOf('@');
		Map<Integer, Long> ends = new TreeMap<>();
		for (String end : text.substring(at + 1).split("\\.", -1)) {
			if (!end.isEmpty()) {
				int is = end.indexOf('=');
				ends.put(Integer.parseInt(end.substring(0, is)), Long.parseLong(end.substring(is + 1)));
			}
		}
		return Optional.of(new Plan(Long.parseLong(text.substring(0, at)), ends));
	}

	@Override
	public String toString() {
		return this.letters + "@"
				+ new TreeMap<>(this.ends).entrySet()
					.stream()
					.map((end) -> end.getKey() + "=" + end.getValue())
					.collect(Collectors.joining("."));
	}

}
