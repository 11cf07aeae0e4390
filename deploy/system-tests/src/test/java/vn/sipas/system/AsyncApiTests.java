package vn.sipas.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The AsyncAPI documents of all services together: each is AsyncAPI 3, points to what
 * there is, leaves out nothing that lies beside it, and agrees with the others.
 */
class AsyncApiTests {

	private static final List<Path> DOCUMENTS = Stream.of("survey-intake", "scoring-service", "ranking-service")
		.map((service) -> Path.of("../..", service, "src/contracts/asyncapi.yaml").toAbsolutePath().normalize())
		.toList();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	@Test
	void eachIsAsyncApi3() throws IOException {
		String used = Files.readString(Path.of("src/test/resources/asyncapi-3-as-used.schema.json"));
		for (Path document : DOCUMENTS) {
			assertThat(SCHEMAS.getSchema(used, InputFormat.JSON).validate(read(document).toString(), InputFormat.JSON))
				.as(document.toString())
				.isEmpty();
		}
	}

	@Test
	void everyReferenceLeadsSomewhere() throws IOException {
		for (Path document : DOCUMENTS) {
			for (String reference : references(read(document))) {
				assertThat(resolve(document, reference).isMissingNode()).as("%s in %s", reference, document).isFalse();
			}
		}
	}

	@Test
	void everySchemaAndExampleBesideADocumentIsInIt() throws IOException {
		for (Path document : DOCUMENTS) {
			Set<String> named = new TreeSet<>(references(read(document)));
			named.removeIf((reference) -> !reference.startsWith("./"));
			assertThat(named).as("what %s points to, beside what there is", document).isEqualTo(beside(document));
		}
	}

	@Test
	void everyExampleIsWhatItsMessageSays() throws IOException {
		for (Path document : DOCUMENTS) {
			for (JsonNode message : read(document).at("/components/messages")) {
				String schema = message.at("/payload/$ref").asString("");
				for (JsonNode example : message.path("examples")) {
					String value = resolve(document, example.at("/payload/$ref").stringValue()).toString();
					assertThat(SCHEMAS.getSchema(resolve(document, schema).toString(), InputFormat.JSON)
						.validate(value, InputFormat.JSON)).as("%s in %s", example, document).isEmpty();
				}
			}
		}
	}

	@Test
	void whatOneReceivesAnotherSends() throws IOException {
		Set<String> sent = new TreeSet<>();
		Set<String> received = new TreeSet<>();
		for (Path document : DOCUMENTS) {
			JsonNode read = read(document);
			for (JsonNode operation : read.path("operations")) {
				String address = resolve(document, operation.at("/channel/$ref").stringValue()).get("address")
					.stringValue();
				(operation.get("action").stringValue().equals("send") ? sent : received).add(address);
			}
		}
		assertThat(sent).containsAll(received);
	}

	private static Set<String> beside(Path document) throws IOException {
		Path folder = document.resolveSibling("");
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".json"))
				.map((file) -> "./" + folder.relativize(file))
				.filter((name) -> !name.equals("./openapi.json"))
				.collect(TreeSet::new, Set::add, Set::addAll);
		}
	}

	private static List<String> references(JsonNode node) {
		List<String> references = new ArrayList<>();
		if (node.path("$ref").isString()) {
			references.add(node.get("$ref").stringValue());
		}
		node.forEach((child) -> references.addAll(references(child)));
		return references;
	}

	private static JsonNode resolve(Path document, String reference) throws IOException {
		int hash = reference.indexOf('#');
		String file = (hash < 0) ? reference : reference.substring(0, hash);
		Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
		JsonNode found = Files.exists(target) ? read(target) : JsonMapper.shared().missingNode();
		return (hash < 0) ? found : found.at(reference.substring(hash + 1));
	}

	private static JsonNode read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			// JSON is YAML.
			return JsonMapper.shared().valueToTree(new Yaml().load(in));
		}
	}

}
