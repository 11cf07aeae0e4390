package vn.sipas.intake.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.unitlist.UnitLists;

/**
 * Reads a wave's units, given inline or by the name of a seeded list.
 */
final class UnitsReader {

	static final int MOST = 20_000;

	private static final Pattern LEVEL = Pattern.compile("[a-z][a-z-]{0,31}");

	private final UnitLists lists;

	UnitsReader(UnitLists lists) {
		this.lists = lists;
	}

	List<Unit> read(Fields wave, Optional<String> listName) {
		boolean inline = wave.has("units");
		if (!wave.has("unitList")) {
			return units(wave, wave.required("units"));
		}
		List<Unit> given = inline ? units(wave, wave.optional("units")) : List.of();
		Optional<JsonNode> list = listName.flatMap(this.lists::units);
		if (listName.isPresent() && list.isEmpty()) {
			wave.find("unitList", FindingCode.UNKNOWN_UNIT_LIST, listName.get());
		}
		if (list.isEmpty()) {
			return given;
		}
		// What was answered may be sent back: the list's name and its very units.
		List<Unit> listed = units(wave, list);
		if (inline && !given.equals(listed)) {
			wave.find("units", FindingCode.UNITS_AND_UNIT_LIST, listName.orElse(""));
		}
		return listed;
	}

	private static List<Unit> units(Fields wave, Optional<JsonNode> value) {
		List<JsonNode> entries = wave.list("units", value, 1, MOST);
		List<Unit> units = new ArrayList<>(entries.size());
		Map<String, @Nullable String> parents = new HashMap<>();
		List<Fields> read = new ArrayList<>(entries.size());
		for (JsonNode entry : entries) {
			Fields fields = wave.entry("units", read.size(), entry);
			Unit unit = unit(fields);
			if (!unit.unit().isEmpty() && parents.containsKey(unit.unit())) {
				fields.find("unit", FindingCode.DUPLICATE_ID, unit.unit());
			}
			parents.putIfAbsent(unit.unit(), unit.parent());
			units.add(unit);
			read.add(fields);
		}
		for (int i = 0; i < units.size(); i++) {
			checkParent(read.get(i), units.get(i), parents);
		}
		return units;
	}

	private static Unit unit(Fields fields) {
		String code = fields.id("unit", fields.required("unit")).orElse("");
		String level = fields.string("level", fields.required("level"), 32).orElse("unknown");
		if (!LEVEL.matcher(level).matches()) {
			fields.find("level", FindingCode.BAD_ID);
		}
		String parent = fields.id("parent", fields.optional("parent")).orElse(null);
		Text name = fields.both("name", fields.required("name"), 200, Text::new).orElse(new Text("", ""));
		fields.refuseOthers();
		return new Unit(code, level, parent, name);
	}

	private static void checkParent(Fields fields, Unit unit, Map<String, @Nullable String> parents) {
		String above = unit.parent();
		if (above != null && !parents.containsKey(above)) {
			fields.find("parent", FindingCode.MISSING_PARENT, above);
			return;
		}
		Set<String> seen = new HashSet<>();
		while (above != null && seen.add(above)) {
			if (above.equals(unit.unit())) {
				fields.find("parent", FindingCode.OWN_ANCESTOR, unit.unit());
				return;
			}
			above = parents.get(above);
		}
	}

}
