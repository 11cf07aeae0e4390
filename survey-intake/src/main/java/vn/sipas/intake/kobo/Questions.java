package vn.sipas.intake.kobo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a submission has under the names of its questions, with the names of their groups
 * before them: {@code group/question}.
 */
final class Questions {

	private final Map<String, JsonNode> values = new LinkedHashMap<>();

	private final Map<String, List<String>> paths = new LinkedHashMap<>();

	// Questions within groups that repeat.
	private final Set<String> repeated = new HashSet<>();

	private final Set<String> asked = new HashSet<>();

	// What a question found by its name was found for.
	private final Map<String, String> takenFor = new HashMap<>();

	Questions(JsonNode submission) {
		submission.properties().forEach((field) -> {
			String path = field.getKey();
			JsonNode value = field.getValue();
			if (value.isArray()) {
				repeats(value);
			}
			else if (!value.isNull()) {
				this.values.put(path, value);
				this.paths.computeIfAbsent(name(path), (name) -> new ArrayList<>()).add(path);
			}
		});
	}

	private void repeats(JsonNode list) {
		for (JsonNode entry : list) {
			entry.properties().forEach((field) -> {
				this.repeated.add(field.getKey());
				this.repeated.add(name(field.getKey()));
				if (field.getValue().isArray()) {
					repeats(field.getValue());
				}
			});
		}
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/**
	 * The question at a path.
	 * @param path its name with its groups' before it
	 * @return what is there
	 */
	Found at(String path) {
		this.asked.add(path);
		JsonNode value = this.values.get(path);
		if (value != null) {
			return new Found.One(path, value);
		}
		return this.repeated.contains(path) ? new Found.Repeated() : new Found.None();
	}

	/**
	 * The question of a name, whatever groups it is in.
	 * @param names how it may be written, the likeliest first
	 * @return what is there
	 */
	Found named(List<String> names) {
		List<String> found = names.stream()
			.distinct()
			.flatMap((name) -> this.paths.getOrDefault(name, List.of()).stream())
			.toList();
		String wanted = names.getFirst();
		// a.1 and a-1 may both be meant by a_1.
		boolean shared = found.size() == 1
				&& !this.takenFor.computeIfAbsent(found.getFirst(), (path) -> wanted).equals(wanted);
		if (found.size() > 1 || shared) {
			this.asked.addAll(found);
			return new Found.Several(found);
		}
		if (found.size() == 1) {
			return at(found.getFirst());
		}
		return names.stream().anyMatch(this.repeated::contains) ? new Found.Repeated() : new Found.None();
	}

	/**
	 * What Kobo itself says of the submission.
	 * @param name a name of Kobo's own
	 * @return its text, or null if it is not there or is none
	 */
	@Nullable String text(String name) {
		JsonNode value = this.values.get(name);
		return (value != null && value.isString() && !value.stringValue().isBlank()) ? value.stringValue().strip()
				: null;
	}

	/**
	 * Questions that nobody asked for.
	 * @return their names, without those that are Kobo's own
	 */
	Set<String> ignored() {
		Set<String> ignored = new TreeSet<>();
		for (String path : this.values.keySet()) {
			if (!this.asked.contains(path) && !KoboNames.isOwn(path)) {
				ignored.add(path);
			}
		}
		return ignored;
	}

	/**
	 * What there is of a question.
	 */
	sealed interface Found {

		/**
		 * It was answered.
		 *
		 * @param path its name with its groups'
		 * @param value the answer
		 */
		record One(String path, JsonNode value) implements Found {
		}

		/**
		 * Several questions have its name.
		 *
		 * @param paths which
		 */
		record Several(List<String> paths) implements Found {
		}

		/**
		 * It is in a group that repeats.
		 */
		record Repeated() implements Found {
		}

		/**
		 * It was not answered.
		 */
		record None() implements Found {
		}

	}

}
