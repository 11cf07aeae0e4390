package vn.sipas.intake.wave;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.unitlist.UnitLists;

/** Reads which unit of a seeded list a wave is about. */
final class AboutReader {

	private final UnitLists lists;

	AboutReader(UnitLists lists) {
		this.lists = lists;
	}

	/** Null where nothing is said. */
	@Nullable About read(Fields wave) {
		Optional<JsonNode> value = wave.optional("about");
		if (value.isEmpty()) {
			return null;
		}
		Fields fields = wave.object("about", value);
		String list = fields.string("unitList", fields.required("unitList"), 64).orElse("");
		String unit = fields.id("unit", fields.required("unit")).orElse("");
		fields.refuseOthers();
		if (!list.isEmpty()) {
			check(fields, list, unit);
		}
		return new About(list, unit);
	}

	private void check(Fields fields, String list, String unit) {
		Optional<JsonNode> units = this.lists.units(list);
		if (units.isEmpty()) {
			fields.find("unitList", FindingCode.UNKNOWN_UNIT_LIST, list);
		}
		else if (!unit.isEmpty()
				&& units.get().valueStream().noneMatch((listed) -> listed.path("unit").asString("").equals(unit))) {
			fields.find("unit", FindingCode.NOT_IN_UNIT_LIST, unit, list);
		}
	}

}
