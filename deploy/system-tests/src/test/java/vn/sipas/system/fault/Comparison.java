package vn.sipas.system.fault;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import vn.sipas.system.NaiveFigures;
import vn.sipas.system.TrialWave;

/**
 * What one instance of ranking-service says, beside the figures recomputed from all that
 * was acknowledged.
 *
 * @param lost responses that are acknowledged and in no figure
 * @param doubled responses that are in figures more often than they should
 * @param differences each figure that is another one, in words
 */
record Comparison(long lost, long doubled, List<String> differences) {

	static Comparison of(URI ranking, TrialWave wave, NaiveFigures expected) {
		long lost = 0;
		long doubled = 0;
		List<String> differences = new ArrayList<>();
		for (String unit : TrialWave.UNITS) {
			long counted = Readers.figures(ranking, wave, unit)
				.map((each) -> each.path("responses").asLong())
				.orElse(0L);
			lost += Math.max(0, expected.responses(unit) - counted);
			doubled += Math.max(0, counted - expected.responses(unit));
		}
		Stream.concat(Stream.of("VN"), TrialWave.UNITS.stream())
			.forEach((unit) -> compare(ranking, wave, unit, expected, differences));
		return new Comparison(lost, doubled, List.copyOf(differences));
	}

	boolean isEqual() {
		return this.lost == 0 && this.doubled == 0 && this.differences.isEmpty();
	}

	private static void compare(URI ranking, TrialWave wave, String unit, NaiveFigures expected,
			List<String> differences) {
		JsonNode figures = Readers.figures(ranking, wave, unit).orElse(null);
		if (figures == null) {
			differences.add(unit + " is not answered");
			return;
		}
		compare(unit + " responses", figures.path("responses"), BigDecimal.valueOf(expected.responses(unit)),
				differences);
		compare(unit + " overall", figures.path("overall"), expected.overall(unit), differences);
		if (figures.path("nodes").size() != TrialWave.DIMENSIONS.size()) {
			differences.add(unit + " has " + figures.path("nodes").size() + " dimensions");
		}
		for (JsonNode node : figures.path("nodes")) {
			String id = node.path("id").asString("");
			compare(unit + " " + id, node.path("value"), expected.dimension(unit, id), differences);
		}
	}

	private static void compare(String what, JsonNode is, BigDecimal expected, List<String> differences) {
		if (!is.isNumber() || is.decimalValue().compareTo(expected) != 0) {
			differences.add(what + " is " + is + ", not " + expected);
		}
	}

}
