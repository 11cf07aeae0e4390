package vn.sipas.intake.wave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.FindingCode;

/**
 * Reads how a wave's responses are gathered, and holds it against the rest of the wave.
 */
final class FieldworkReader {

	private static final int MOST_CLUSTERS = 100_000;

	private static final int MOST_SERVICES = 200;

	private static final int MOST_DEMOGRAPHICS = 20;

	private static final int MOST_GROUPS = 50;

	private static final int LONGEST_CODE = 128;

	private static final int LONGEST_CONSENT = 2000;

	private static final int MOST_RESPONSES = 10_000_000;

	private static final int MOST_DAYS = 36_500;

	private final Predicate<String> isUnit;

	private final Set<String> items;

	/**
	 * Made for one wave.
	 * @param units its units
	 * @param questionnaire its questionnaire
	 */
	FieldworkReader(List<Unit> units, Node questionnaire) {
		Set<String> codes = new HashSet<>();
		units.forEach((unit) -> codes.add(unit.unit()));
		this.isUnit = codes::contains;
		this.items = new HashSet<>();
		questionnaire.tree().filter(Node::isItem).forEach((node) -> this.items.add(node.id()));
	}

	Fieldwork read(Fields wave) {
		Optional<JsonNode> value = wave.optional("fieldwork");
		if (value.isEmpty()) {
			return Fieldwork.UNSAID;
		}
		Fields fields = wave.object("fieldwork", value);
		Consent consent = consent(fields);
		CitizenForm form = form(fields, consent != null);
		List<Quota> quotas = quotas(fields);
		List<Service> services = services(fields);
		List<Demographic> demographics = demographics(fields);
		List<String> clusters = clusters(fields);
		KoboMapping kobo = new KoboMappingReader(this.items, demographics).read(fields);
		QualityRules quality = QualityRulesReader.read(fields);
		Integer retention = fields.integer("retentionDays", fields.optional("retentionDays"), 1, MOST_DAYS)
			.orElse(null);
		fields.refuseOthers();
		return new Fieldwork(consent, form, quotas, services, demographics, clusters, kobo, quality, retention);
	}

	private static @Nullable Consent consent(Fields fieldwork) {
		Optional<JsonNode> value = fieldwork.optional("consent");
		if (value.isEmpty()) {
			return null;
		}
		Fields fields = fieldwork.object("consent", value);
		String version = fields.id("version", fields.required("version")).orElse("");
		Text text = fields.both("text", fields.required("text"), LONGEST_CONSENT, Text::new).orElse(new Text("", ""));
		fields.refuseOthers();
		return new Consent(version, text);
	}

	private static @Nullable CitizenForm form(Fields fieldwork, boolean hasConsent) {
		Optional<JsonNode> value = fieldwork.optional("form");
		if (value.isEmpty()) {
			return null;
		}
		Fields fields = fieldwork.object("form", value);
		CitizenForm.Access access = fields.word("access", fields.required("access"), CitizenForm.Access.class)
			.orElse(CitizenForm.Access.LINK);
		fields.refuseOthers();
		if (!hasConsent) {
			fieldwork.find("consent", FindingCode.CONSENT_REQUIRED);
		}
		return new CitizenForm(access);
	}

	private List<Quota> quotas(Fields fieldwork) {
		List<Quota> quotas = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (JsonNode entry : fieldwork.list("quotas", fieldwork.optional("quotas"), 0, UnitsReader.MOST)) {
			Fields fields = fieldwork.entry("quotas", quotas.size(), entry);
			String unit = fields.id("unit", fields.required("unit")).orElse("");
			if (!unit.isEmpty() && !this.isUnit.test(unit)) {
				fields.find("unit", FindingCode.UNKNOWN_UNIT, unit);
			}
			else if (!unit.isEmpty() && !seen.add(unit)) {
				fields.find("unit", FindingCode.DUPLICATE_ID, unit);
			}
			int responses = fields.integer("responses", fields.required("responses"), 1, MOST_RESPONSES).orElse(1);
			fields.refuseOthers();
			quotas.add(new Quota(unit, responses));
		}
		return quotas;
	}

	private static List<Service> services(Fields fieldwork) {
		List<Service> services = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (JsonNode entry : fieldwork.list("services", fieldwork.optional("services"), 0, MOST_SERVICES)) {
			Fields fields = fieldwork.entry("services", services.size(), entry);
			String code = code(fields, "service", seen);
			Text name = fields.both("name", fields.required("name"), 200, Text::new).orElse(new Text("", ""));
			fields.refuseOthers();
			services.add(new Service(code, name));
		}
		return services;
	}

	private static List<Demographic> demographics(Fields fieldwork) {
		List<Demographic> demographics = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (JsonNode entry : fieldwork.list("demographics", fieldwork.optional("demographics"), 0,
				MOST_DEMOGRAPHICS)) {
			Fields fields = fieldwork.entry("demographics", demographics.size(), entry);
			String name = code(fields, "name", seen);
			Text title = fields.both("title", fields.required("title"), 300, Text::new).orElse(new Text("", ""));
			if (PersonalData.isAskedBy(name) || PersonalData.isAskedBy(title.vi())
					|| PersonalData.isAskedBy(title.en())) {
				fields.find("name", FindingCode.PERSONAL_DATA);
			}
			List<Demographic.Group> groups = groups(fields);
			fields.refuseOthers();
			demographics.add(new Demographic(name, title, groups));
		}
		return demographics;
	}

	private static List<Demographic.Group> groups(Fields demographic) {
		List<Demographic.Group> groups = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (JsonNode entry : demographic.list("groups", demographic.required("groups"), 2, MOST_GROUPS)) {
			Fields fields = demographic.entry("groups", groups.size(), entry);
			String group = code(fields, "group", seen);
			Text name = fields.both("name", fields.required("name"), 200, Text::new).orElse(new Text("", ""));
			fields.refuseOthers();
			groups.add(new Demographic.Group(group, name));
		}
		return groups;
	}

	private static String code(Fields fields, String name, Set<String> seen) {
		String code = fields.id(name, fields.required(name)).orElse("");
		if (!code.isEmpty() && !seen.add(code)) {
			fields.find(name, FindingCode.DUPLICATE_ID, code);
		}
		return code;
	}

	private static List<String> clusters(Fields fieldwork) {
		List<String> clusters = new ArrayList<>();
		for (JsonNode entry : fieldwork.list("sampledClusters", fieldwork.optional("sampledClusters"), 0,
				MOST_CLUSTERS)) {
			clusters.add(entry.isString() ? entry.stringValue() : "");
			String cluster = clusters.getLast();
			if (cluster.isBlank() || cluster.length() > LONGEST_CODE) {
				fieldwork.find("sampledClusters", FindingCode.BAD_TEXT);
				return List.of();
			}
		}
		return clusters;
	}

}
