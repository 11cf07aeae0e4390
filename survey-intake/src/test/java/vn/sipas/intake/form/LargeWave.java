package vn.sipas.intake.form;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A wave about as many units as the country has: 34 provinces with some 3,321 communes.
 */
final class LargeWave {

	private static final int PROVINCES = 34;

	private static final int COMMUNES = 98;

	private LargeWave() {
	}

	static ObjectNode of(String wave) {
		ObjectNode definition = FormWaves.definition(wave, "open");
		((ObjectNode) definition.get("fieldwork")).remove("quotas");
		ArrayNode units = definition.putArray("units");
		add(units, "VN", "", "nation", "Việt Nam");
		for (int province = 0; province < PROVINCES; province++) {
			String code = "p%02d".formatted(province);
			add(units, code, "VN", "province", "Tỉnh số " + province);
			for (int commune = 0; commune < COMMUNES; commune++) {
				// As names are: no two alike, so that they do not compress too well.
				String name = "Xã " + Integer.toString((province * COMMUNES + commune) * 7919 + 46656, 36);
				add(units, code + "c" + commune, code, "commune", name);
			}
		}
		return definition;
	}

	private static void add(ArrayNode units, String code, String parent, String level, String name) {
		ObjectNode unit = units.addObject().put("unit", code).put("level", level);
		if (!parent.isEmpty()) {
			unit.put("parent", parent);
		}
		unit.putObject("name").put("vi", name).put("en", name);
	}

}
