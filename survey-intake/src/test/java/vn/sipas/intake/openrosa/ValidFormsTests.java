package vn.sipas.intake.openrosa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

class ValidFormsTests {

	private static final Path SEEDS = Path.of("../seeds/waves");

	private final Collect collect = new Collect(TestBroker.intake(), "/openrosa");

	static List<ObjectNode> waves() throws IOException {
		ObjectNode everyCommune = RunningIntake.wave("communes").put("unitList", "vn-2025");
		everyCommune.remove("units");
		Stream<ObjectNode> examples = Stream.of("open", "gathered", "sampled")
			.map((name) -> (ObjectNode) RunningIntake.example("wave-defined/examples/" + name + ".json"));
		try (Stream<Path> seeds = Files.list(SEEDS)) {
			return Stream
				.of(examples, Stream.of(everyCommune),
						seeds.sorted().map((file) -> (ObjectNode) JsonMapper.shared().readTree(file)))
				.flatMap((wave) -> wave)
				.peek((wave) -> wave.remove(List.of("event", "definition", "definedAt", "hasBeenOpen", "reason")))
				.peek((wave) -> wave.put("wave", "valid-" + wave.get("wave").stringValue()).put("state", "open"))
				.toList();
		}
	}

	private String form(ObjectNode wave) {
		String id = wave.get("wave").stringValue();
		assertThat(TestBroker.intake().put("/api/v1/waves/" + id, wave.toString()).statusCode()).as(id).isIn(200, 201);
		return this.collect.form(id).body();
	}

	@ParameterizedTest
	@MethodSource("waves")
	void theFormOfAWaveIsValid(ObjectNode wave) throws IOException {
		String form = form(wave);
		// Kept for whoever has ODK Validate itself.
		Files.createDirectories(Path.of("target/forms"));
		Files.writeString(Path.of("target/forms", wave.get("wave").stringValue() + ".xml"), form);
		assertThat(FormCheck.findings(form)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<bind nodeset="/data/place/unit1"  | <bind nodeset="/data/place/none"
			jr:itext('consent')                | jr:itext('nothing')
			<value>I agree</value>             | <value></value>
			required="true()"                  | required="true("
			<value>5</value>                   | <value>4</value>
			instance('units0')/root            | instance('units9')/root
			type="string" required="true()"    | type="string" relevant="/data/place/unit1 = ''"
			ref="/data/consent"                | ref="/data/none"
			""")
	void whatIsWrongWithAFormIsNoticed(String right, String wrong) {
		String form = new WaveForms().collect().form(new WaveForms().wave()).body();
		assertThat(FormCheck.findings(form)).isEmpty();
		assertThat(form).contains(right);
		assertThat(FormCheck.findings(form.replace(right, wrong))).isNotEmpty();
	}

	@Test
	void aQuestionThatDependsOnItselfIsNoticed() {
		String form = new WaveForms().collect().form(new WaveForms().wave()).body();
		String cycle = form.replace("<bind nodeset=\"/data/place/unit1\"",
				"<bind nodeset=\"/data/place/unit1\" calculate=\"/data/place/unit1\"");
		assertThat(cycle).isNotEqualTo(form);
		assertThat(FormCheck.findings(cycle)).anyMatch((finding) -> finding.contains("ycle"));
	}

}
