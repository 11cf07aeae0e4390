package vn.sipas.ranking.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Instance;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTests {

	private static final Path SNAPSHOT = Path.of("src/contracts/openapi.json");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	// A change of the API is seen in review as a change of this file.
	@Test
	void theDocumentIsTheOneInTheRepository() throws Exception {
		try (EmbeddedMongo mongo = EmbeddedMongo.start(null, 0);
				Instance service = Instance.start("localhost:9", mongo.connectionString("sipas"))) {
			var answer = service.get("/api/v1/openapi");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			String served = pretty(answer.body());
			if (Boolean.getBoolean("sipas.openapi.update")) {
				Files.writeString(SNAPSHOT, served);
			}
			assertThat(served)
				.as("%s is not what is served. If that is meant, run: mvn -pl deploy/local,ranking-service "
						+ "-Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dsipas.openapi.update=true test",
						SNAPSHOT)
				.isEqualTo(Files.exists(SNAPSHOT) ? Files.readString(SNAPSHOT) : "");
		}
	}

	private static String pretty(String json) throws IOException {
		return JSON.writeValueAsString(JSON.readValue(json, Object.class)) + "\n";
	}

}
