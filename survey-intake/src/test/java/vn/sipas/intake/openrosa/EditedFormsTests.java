package vn.sipas.intake.openrosa;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;

class EditedFormsTests {

	private final RunningIntake intake = TestBroker.intake();

	private final WaveForms forms = new WaveForms();

	private final Collect collect = this.forms.collect();

	@Test
	void anEditedFormTakesThePlaceOfTheOneBefore() {
		Collect.Filled first = this.forms.fill("English (en)", WaveForms::usual);
		this.collect.submit(first.xml(), Map.of());
		Collect.Filled second = this.forms.fill("English (en)", WaveForms::usual);
		String edited = edit(second, first);
		for (int i = 0; i < 2; i++) {
			assertThat(this.collect.submit(edited, Map.of()).statusCode()).isEqualTo(201);
		}
		assertThat(this.forms.published(first.instanceId()).get("event").stringValue()).isEqualTo("response-withdrawn");
		assertThat(this.forms.published(second.instanceId()).get("event").stringValue())
			.isEqualTo("response-submitted");
	}

	@Test
	void aKeyForAUnitPutsNoFormInThePlaceOfAnotherUnits() {
		Collect.Filled first = this.forms.fill("English (en)", WaveForms::usual);
		this.collect.submit(first.xml(), Map.of());
		String key = Keys.issue(this.intake, "unit-" + this.forms.wave(), "collector", List.of(this.forms.wave()),
				List.of("11"));
		Collect.Filled second = this.forms.fill("English (en)",
				(name, choices) -> name.equals("unit1") ? "11" : WaveForms.usual(name, choices));
		String edited = edit(second, first);
		Collect elsewhere = new Collect(this.intake, "/openrosa/v1/key/" + key, "Authorization", "none");
		assertThat(elsewhere.submit(edited, Map.of()).statusCode()).isEqualTo(403);
		assertThat(this.forms.records()).hasSize(1);
		assertThat(this.forms.published(first.instanceId()).get("event").stringValue()).isEqualTo("response-submitted");
	}

	@Test
	void aFormThatNamesItselfAsTheOneBeforeStays() {
		Collect.Filled filled = this.forms.fill("English (en)", WaveForms::usual);
		String own = edit(filled, filled);
		assertThat(this.collect.submit(own, Map.of()).statusCode()).isEqualTo(201);
		assertThat(this.forms.published(filled.instanceId()).get("event").stringValue())
			.isEqualTo("response-submitted");
	}

	@ParameterizedTest
	@CsvSource({ "0,1,2", "0,2,1", "2,1,0", "1,0,2" })
	void ofAChainOfEditsTheLastCountsInWhateverOrderTheyCome(int first, int second, int third) {
		List<Collect.Filled> filled = List.of(fill(), fill(), fill());
		List<String> chain = List.of(filled.get(0).xml(), edit(filled.get(1), filled.get(0)),
				edit(filled.get(2), filled.get(1)));
		for (int sent : List.of(first, second, third)) {
			assertThat(this.collect.submit(chain.get(sent), Map.of()).statusCode()).isEqualTo(201);
		}
		assertThat(events(filled.get(0))).contains("response-withdrawn");
		assertThat(events(filled.get(1))).contains("response-withdrawn");
		assertThat(events(filled.get(2))).containsExactly("response-submitted");
	}

	private Collect.Filled fill() {
		return this.forms.fill("English (en)", WaveForms::usual);
	}

	private static String edit(Collect.Filled form, Collect.Filled before) {
		return form.xml()
			.replace("</instanceID>", "</instanceID><deprecatedID>" + before.instanceId() + "</deprecatedID>");
	}

	// A withdrawal is final, so one among them is enough.
	private List<String> events(Collect.Filled filled) {
		return this.forms.records()
			.stream()
			.filter((event) -> event.get("responseId").stringValue().equals(filled.instanceId()))
			.map((event) -> event.get("event").stringValue())
			.toList();
	}

}
