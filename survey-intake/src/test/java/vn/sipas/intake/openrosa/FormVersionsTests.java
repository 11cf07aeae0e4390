package vn.sipas.intake.openrosa;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;

class FormVersionsTests {

	private static final String[] ENGLISH = { "Accept-Language", "en" };

	private final WaveForms forms = new WaveForms();

	private final Collect collect = this.forms.collect();

	private Collect.Filled fill() {
		return this.forms.fill("English (en)", WaveForms::usual);
	}

	private void nameGroupsAnew() {
		this.forms.change((wave) -> wave.at("/fieldwork/demographics")
			.valueStream()
			.flatMap((asked) -> asked.get("groups").valueStream())
			.forEach((group) -> ((ObjectNode) group).put("group", "new-" + group.get("group").stringValue())));
	}

	@Test
	void anOlderFormIsTakenWhereItFits() {
		Collect.Filled filled = fill();
		assertThat(filled.xml()).contains("version=\"1\"");
		this.forms.change((wave) -> ((ObjectNode) wave.get("title")).put("en", "Another title"));
		assertThat(this.collect.submit(filled.xml(), Map.of()).statusCode()).isEqualTo(201);
		assertThat(this.forms.published(filled.instanceId()).get("unit").stringValue()).isEqualTo("12");
		assertThat(fill().xml()).contains("version=\"2\"");
	}

	@Test
	void anOlderFormThatDoesNotFitIsToBeFetchedAnew() {
		Collect.Filled filled = fill();
		nameGroupsAnew();
		HttpResponse<String> answer = this.collect.submit(filled.xml(), Map.of(), ENGLISH);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("The form has changed", "version 1 of the form", "now at version 2",
				"get the blank form again", "/demographics/sex");
		assertThat(this.collect.submit(filled.xml(), Map.of()).body()).contains("Hãy tải lại biểu mẫu trống");
		assertThat(this.forms.records()).isEmpty();
	}

	@Test
	void aFormOfThePresentVersionOrOfNoneIsNotSaidToHaveChanged() {
		Collect.Filled filled = fill();
		String unfit = filled.xml().replace("<sex>female", "<sex>none");
		for (String xml : List.of(unfit, unfit.replace(" version=\"1\"", ""))) {
			HttpResponse<String> answer = this.collect.submit(xml, Map.of(), ENGLISH);
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("/demographics/sex").doesNotContain("has changed");
		}
	}

	@Test
	void whatAnotherVersionWouldNotMendIsSaidAsItIs() {
		Collect.Filled filled = fill();
		this.forms.change((wave) -> wave.put("minResponses", 7));
		String key = Keys.issue(TestBroker.intake(), "version-" + this.forms.wave(), "collector",
				List.of(this.forms.wave()), List.of("11"));
		Collect elsewhere = new Collect(TestBroker.intake(), "/openrosa/v1/key/" + key, "Authorization", "none");
		HttpResponse<String> answer = elsewhere.submit(filled.xml(), Map.of(), ENGLISH);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Your key is not for unit").doesNotContain("has changed");
	}

	@Test
	void whateverStandsForAVersionTheAnswerIsXmlThatCanBeRead() {
		Collect.Filled filled = fill();
		String odd = filled.xml()
			.replace("<?xml version='1.0'", "<?xml version='1.1'")
			.replace("version=\"1\"", "version=\"&#1;" + "\ud83d\ude00".repeat(20) + "\"")
			.replace("<sex>female", "<sex>&#2;none");
		HttpResponse<String> answer = this.collect.submit(odd, Map.of(), ENGLISH);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(OpenRosaAnswer.message(answer)).contains("/demographics/sex");
	}

}
