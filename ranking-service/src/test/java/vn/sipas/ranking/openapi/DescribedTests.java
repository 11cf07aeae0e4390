package vn.sipas.ranking.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the document says enough, and its examples what its schemas say. */
class DescribedTests {

	private final JsonNode document;

	DescribedTests() throws IOException {
		this.document = JsonMapper.shared().readTree(Files.readString(Path.of("src/contracts/openapi.json")));
	}

	@Test
	void everythingIsDescribedAndBodiesOfTextHaveExamples() {
		List<String> lacking = new ArrayList<>();
		this.document.get("paths").forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
			if (method.equals("parameters")) {
				operation.forEach((parameter) -> require(parameter, "description", path, lacking));
				return;
			}
			String place = method + " " + path;
			require(operation, "summary", place, lacking);
			require(operation, "operationId", place, lacking);
			operation.path("parameters").forEach((parameter) -> require(parameter, "description", place, lacking));
			operation.get("responses").forEachEntry((status, response) -> {
				require(response, "description", place + " " + status, lacking);
				requireExamples(resolve(response), place + " " + status, lacking);
			});
			requireExamples(operation.path("requestBody"), place, lacking);
		}));
		assertThat(lacking).isEmpty();
	}

	private void requireExamples(JsonNode body, String place, List<String> lacking) {
		body.path("content").forEachEntry((type, content) -> {
			if (type.contains("json") || type.startsWith("text/")) {
				require(content, "examples", place + " " + type, lacking);
			}
		});
	}

	private void require(JsonNode node, String field, String place, List<String> lacking) {
		if (!resolve(node).has(field)) {
			lacking.add(field + " of " + place + " " + resolve(node).path("name").asString(""));
		}
	}

	@Test
	void examplesAreWhatTheSchemasSay() {
		List<String> wrong = new ArrayList<>();
		this.document.get("paths").forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
			check(operation.path("requestBody"), method + " " + path, wrong);
			operation.path("responses")
				.forEachEntry(
						(status, response) -> check(resolve(response), method + " " + path + " " + status, wrong));
		}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void whatWebhooksAreToldIsDescribedWithExamplesOfIt() {
		List<String> wrong = new ArrayList<>();
		assertThat(this.document.path("webhooks").propertyNames()).containsExactlyInAnyOrder("ranking.changed",
				"wave.published", "webhook.test");
		this.document.path("webhooks").forEachEntry((type, item) -> {
			JsonNode operation = item.path("post");
			require(operation, "summary", type, wrong);
			requireExamples(operation.path("requestBody"), type, wrong);
			operation.path("parameters").forEach((parameter) -> require(parameter, "description", type, wrong));
			check(operation.path("requestBody"), type, wrong);
		});
		assertThat(wrong).isEmpty();
	}

	private void check(JsonNode body, String place, List<String> wrong) {
		body.path("content").forEachEntry((type, content) -> {
			if (type.contains("json") && !type.contains("ndjson")) {
				ObjectNode schema = JsonMapper.shared().createObjectNode();
				schema.set("components", this.document.get("components"));
				schema.putArray("allOf").add(content.get("schema"));
				content.path("examples")
					.forEach((example) -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
						.getSchema(schema.toString(), InputFormat.JSON)
						.validate(resolve(example).get("value").toString(), InputFormat.JSON)
						.forEach((error) -> wrong.add(place + ": " + error)));
			}
		});
	}

	private JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? this.document.at(node.get("$ref").stringValue().substring(1)) : node;
	}

}
