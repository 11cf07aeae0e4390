package vn.sipas.intake.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTests {

	private static final Path SNAPSHOT = Path.of("src/contracts/openapi.json");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private final RunningIntake intake = TestBroker.intake();

	// A change of the API is seen in review as a change of this file.
	@Test
	void theDocumentIsTheOneInTheRepository() throws IOException {
		var answer = this.intake.get("/api/v1/openapi", "Authorization", "");
		assertThat(answer.statusCode()).isEqualTo(200);
		String served = JSON.writeValueAsString(JSON.treeToValue(RunningIntake.json(answer), Object.class)) + "\n";
		if (Boolean.getBoolean("sipas.openapi.update")) {
			Files.writeString(SNAPSHOT, served);
		}
		assertThat(served)
			.as("%s is not what is served. If that is meant, run: mvn -pl deploy/local,survey-intake "
					+ "-Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dsipas.openapi.update=true test",
					SNAPSHOT)
			.isEqualTo(Files.exists(SNAPSHOT) ? Files.readString(SNAPSHOT) : "");
	}

}
