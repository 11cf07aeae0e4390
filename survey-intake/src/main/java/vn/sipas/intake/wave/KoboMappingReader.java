package vn.sipas.intake.wave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.FindingCode;

/**
 * Reads which question of a form in KoboToolbox is what. A mapping that names some
 * criteria and not others would lose answers in silence, so it is refused.
 */
final class KoboMappingReader {

	private static final Set<String> FIELDS = Set.of("unit", "stratum", "cluster", "weight", "service", "interviewer",
			"answeredAt", "durationSeconds", "consent");

	private static final int LONGEST = 500;

	private final Set<String> items;

	private final Set<String> fields;

	KoboMappingReader(Set<String> items, List<Demographic> demographics) {
		this.items = items;
		this.fields = new HashSet<>(FIELDS);
		demographics.forEach((demographic) -> this.fields.add("demographics." + demographic.name()));
	}

	@Nullable KoboMapping read(Fields fieldwork) {
		Optional<JsonNode> value = fieldwork.optional("kobo");
		if (value.isEmpty()) {
			return null;
		}
		Fields kobo = fieldwork.object("kobo", value);
		Set<String> questions = new HashSet<>();
		Map<String, String> criteria = questions(kobo, "criteria", this.items, questions);
		Map<String, String> others = questions(kobo, "fields", this.fields, questions);
		if (!criteria.isEmpty()) {
			Set<String> missed = new TreeSet<>(this.items);
			missed.removeAll(criteria.keySet());
			if (!missed.isEmpty()) {
				kobo.find("criteria", FindingCode.MAPPING_MISSES, String.join(", ", missed));
			}
		}
		kobo.refuseOthers();
		return new KoboMapping(criteria, others);
	}

	private static Map<String, String> questions(Fields kobo, String name, Set<String> known, Set<String> seen) {
		Optional<JsonNode> value = kobo.optional(name);
		Fields fields = kobo.object(name, value);
		Map<String, String> read = new HashMap<>();
		for (String key : fields.names()) {
			Optional<String> question = fields.string(key, fields.optional(key), LONGEST);
			if (!known.contains(key)) {
				fields.find(key, name.equals("criteria") ? FindingCode.UNKNOWN_CRITERION : FindingCode.UNKNOWN_FIELD,
						key);
			}
			else if (question.isPresent() && !seen.add(question.get())) {
				fields.find(key, FindingCode.DUPLICATE_ID, question.get());
			}
			else {
				question.ifPresent((path) -> read.put(key, path));
			}
		}
		return read;
	}

}
