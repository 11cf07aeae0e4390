package vn.sipas.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ContractTests {

	private static final Path CONTRACTS = Path.of("src/contracts");

	private final RunningIntake intake = TestBroker.intake();

	@ParameterizedTest
	@MethodSource("examples")
	void eachExampleKeepsToItsSchema(Path example) throws IOException {
		assertThat(errors(example.getName(0).toString(), Files.readString(CONTRACTS.resolve(example)))).isEmpty();
	}

	static List<Path> examples() throws IOException {
		try (Stream<Path> files = Files.walk(CONTRACTS)) {
			return files.map(CONTRACTS::relativize).filter((file) -> file.toString().contains("examples/")).toList();
		}
	}

	@Test
	void whatIsPublishedOfWavesKeepsToTheSchema() {
		this.intake.put("/api/v1/waves/contract", RunningIntake.wave("contract").toString());
		this.intake.put("/api/v1/waves/contract", RunningIntake.wave("contract").put("state", "closed").toString());
		this.intake.put("/api/v1/waves/contract", RunningIntake.wave("contract").put("reason", "again").toString());
		ObjectNode listed = RunningIntake.wave("contract-list").without("units").put("unitList", "vn-2025");
		this.intake.put("/api/v1/waves/contract-list", listed.toString());
		this.intake.put("/api/v1/waves/contract-sampled", RunningIntake.sampledWave("contract-sampled").toString());
		List<Map.Entry<String, String>> records = TestBroker.records(TestBroker.bootstrapServers(), "sipas.waves.v1",
				"contract");
		assertThat(records).hasSize(5)
			.allSatisfy((entry) -> assertThat(errors("wave-defined", entry.getValue())).isEmpty());
	}

	@Test
	void whatIsPublishedOfResponsesKeepsToTheSchemas() {
		String wave = TestBroker.openWave();
		ObjectNode least = RunningIntake.response("x").retain("unit", "answers", "answeredAt");
		for (ObjectNode response : List.of(RunningIntake.response("full"), least,
				RunningIntake.response("weight").put("weight", 0.000001),
				RunningIntake.response("time").put("answeredAt", "2026-03-02t09:14:00.100z"))) {
			assertThat(this.intake.post(wave + "/responses", RunningIntake.JSON, response.toString()).statusCode())
				.isEqualTo(202);
		}
		this.intake.delete(wave + "/responses/full");
		List<Map.Entry<String, String>> records = TestBroker.records(TestBroker.bootstrapServers(),
				"sipas.responses.v1", wave.substring("/api/v1/waves/".length()) + "|");
		assertThat(records).hasSize(5).allSatisfy((entry) -> {
			boolean withdrawn = entry.getValue().contains("response-withdrawn");
			assertThat(errors(withdrawn ? "response-withdrawn" : "response-submitted", entry.getValue())).isEmpty();
		});
	}

	@Test
	void whatIsPublishedOfDecisionsKeepsToTheSchema() {
		String wave = TestBroker.openWave();
		assertThat(this.intake.post(wave + "/reviews", RunningIntake.JSON, """
				{"reviews":[{"responseId":"r-1","revision":1,"decision":"approved","reason":"asked again"},
				{"responseId":"r-2","revision":3,"decision":"rejected","reason":"không có mặt"}]}""").statusCode())
			.isEqualTo(202);
		List<Map.Entry<String, String>> records = TestBroker.records(TestBroker.bootstrapServers(), "sipas.reviews.v1",
				wave.substring("/api/v1/waves/".length()) + "|");
		assertThat(records).hasSize(2)
			.allSatisfy((entry) -> assertThat(errors("response-reviewed", entry.getValue())).isEmpty());
	}

	private static List<Error> errors(String event, String json) {
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		try (InputStream schema = Files.newInputStream(CONTRACTS.resolve(event).resolve("v1.schema.json"))) {
			Schema parsed = registry.getSchema(schema);
			return parsed.validate(json, InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
