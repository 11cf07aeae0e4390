package vn.sipas.intake.wave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.FindingCode;

/**
 * Reads what a wave says of its sample's strata.
 */
final class StrataReader {

	private static final int MOST = 10_000;

	private static final int LONGEST = 128;

	private static final int MOST_CLUSTERS = 1_000_000;

	private StrataReader() {
	}

	static List<Stratum> read(Fields wave) {
		List<Stratum> strata = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (JsonNode entry : wave.list("strata", wave.optional("strata"), 0, MOST)) {
			Fields fields = wave.entry("strata", strata.size(), entry);
			Optional<String> name = fields.string("stratum", fields.required("stratum"), LONGEST);
			if (name.isPresent() && name.get().indexOf('\n') >= 0) {
				// No response could be from it.
				fields.find("stratum", FindingCode.BAD_TEXT);
			}
			else if (name.isPresent() && !names.add(name.get())) {
				fields.find("stratum", FindingCode.DUPLICATE_ID, name.get());
			}
			Optional<Integer> clusters = fields.integer("clusters", fields.required("clusters"), 1, MOST_CLUSTERS);
			fields.refuseOthers();
			strata.add(new Stratum(name.orElse(""), clusters.orElse(1)));
		}
		return strata;
	}

}
