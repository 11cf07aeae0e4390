package vn.sipas.intake.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Units of several levels are chosen one level after the other.
 */
class CascadeTests {

	private static final String WAVE = "cascade";

	private final Collect collect = new Collect(TestBroker.intake(), "/openrosa");

	@BeforeAll
	static void define() {
		ObjectNode wave = RunningIntake.wave(WAVE).put("closes", "2099-12-31");
		ArrayNode units = wave.putArray("units");
		unit(units, "VN", "nation", null);
		for (String province : List.of("11", "12", "14")) {
			unit(units, province, "province", "VN");
		}
		for (String district : List.of("12-105", "12-106", "14-116")) {
			unit(units, district, "district", district.substring(0, 2));
		}
		for (String commune : List.of("12-105-03388", "12-105-03389", "12-106-03391", "14-116-03646")) {
			unit(units, commune, "commune", commune.substring(0, 6));
		}
		assertThat(TestBroker.intake().put("/api/v1/waves/" + WAVE, wave.toString()).statusCode()).isEqualTo(201);
	}

	private static void unit(ArrayNode units, String unit, String level, @Nullable String parent) {
		ObjectNode added = units.addObject().put("unit", unit).put("level", level);
		if (parent != null) {
			added.put("parent", parent);
		}
		added.putObject("name").put("vi", "Đơn vị " + unit).put("en", "Unit " + unit);
	}

	private static @Nullable String answer(Map<String, String> chosen, String name, List<String> choices) {
		return chosen.containsKey(name) ? chosen.get(name) : WaveForms.usual("answer", choices);
	}

	@Test
	void eachLevelOffersWhatIsBelowWhatWasChosenBefore() {
		List<String> asked = new ArrayList<>();
		Collect.Filled filled = Collect.fill(this.collect.form(WAVE).body(), "English (en)", (name, choices) -> {
			if (name.startsWith("unit")) {
				asked.add(name + " " + choices);
			}
			return answer(Map.of("unit1", "12", "unit2", "12-105", "unit3", "12-105-03389", "done", "OK"), name,
					choices);
		});
		assertThat(filled.problems()).isEmpty();
		assertThat(asked).containsExactly("unit1 [11, 12, 14]", "unit2 [12-105, 12-106]",
				"unit3 [12-105-03388, 12-105-03389]");
		assertThat(filled.shown().get("unit3")).contains("Unit 12-105-03388", "Unit 12-105-03389");
		assertThat(published(filled)).isEqualTo("12-105-03389");
	}

	@ParameterizedTest
	@CsvSource({ "11,none,none,11", "14,14-116,14-116-03646,14-116-03646", "12,12-106,12-106-03391,12-106-03391" })
	void theLastUnitThatWasChosenIsTheOneThatIsMeant(String first, String second, String third, String meant) {
		Collect.Filled filled = Collect.fill(this.collect.form(WAVE).body(), "Tiếng Việt (vi)",
				(name, choices) -> answer(Map.of("unit1", first, "unit2", second, "unit3", third, "done", "OK"), name,
						choices));
		assertThat(filled.problems()).isEmpty();
		assertThat(filled.shown().containsKey("unit2")).isEqualTo(!second.equals("none"));
		assertThat(published(filled)).isEqualTo(meant);
	}

	private String published(Collect.Filled filled) {
		assertThat(this.collect.submit(filled.xml(), Map.of()).statusCode()).isEqualTo(201);
		String key = WAVE + "|" + filled.instanceId();
		return JsonMapper.shared()
			.readTree(TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1", key).get(key))
			.get("unit")
			.stringValue();
	}

}
