package vn.sipas.bench.records;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.scoring.reader.EventScanner;

import static org.assertj.core.api.Assertions.assertThat;

class ResponsesTests {

	private static final int COUNT = 2000;

	@ParameterizedTest
	@ValueSource(strings = { "provinces", "communes" })
	void responsesAreAsIntakePublishesThem(String survey) {
		Schema schema = schema("response-submitted");
		Responses responses = new Responses(Survey.named(survey));
		for (int number = 0; number < COUNT; number++) {
			String event = new String(responses.next().event(), StandardCharsets.UTF_8);
			assertThat(schema.validate(event, InputFormat.JSON)).as(event).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "provinces", "communes" })
	void wavesAreAsIntakePublishesThem(String survey) {
		String event = new String(Survey.named(survey).event(), StandardCharsets.UTF_8);
		assertThat(schema("wave-defined").validate(event, InputFormat.JSON)).isEmpty();
	}

	@Test
	void everyTwentiethCorrectsAnEarlierOneOnce() {
		Responses responses = new Responses(Survey.PROVINCES);
		Map<String, String> clusters = new HashMap<>();
		Set<String> corrected = new HashSet<>();
		for (int number = 1; number <= COUNT; number++) {
			JsonNode event = JsonMapper.shared().readTree(responses.next().event());
			String id = event.get("responseId").asString();
			if (number % 20 == 0) {
				assertThat(event.get("revision").asInt()).isEqualTo(2);
				assertThat(corrected.add(id)).isTrue();
				assertThat(event.get("cluster").asString()).isEqualTo(clusters.get(id));
			}
			else {
				assertThat(event.get("revision").asInt()).isEqualTo(1);
				assertThat(clusters.put(id, event.get("cluster").asString())).isNull();
			}
		}
		assertThat(responses.people()).isEqualTo(clusters.size()).isEqualTo(Responses.people(COUNT));
	}

	@Test
	void theyAreTheSameEachTime() {
		Responses one = new Responses(Survey.PROVINCES);
		Responses other = new Responses(Survey.PROVINCES);
		for (int number = 0; number < COUNT; number++) {
			assertThat(one.next().event()).isEqualTo(other.next().event());
		}
	}

	@Test
	void aLineSaysWhatTheEventSays() {
		ResponseForm form = new Responses(Survey.PROVINCES).next();
		JsonNode event = JsonMapper.shared().readTree(form.event());
		JsonNode line = JsonMapper.shared().readTree(form.line());
		line.propertyNames().forEach((name) -> assertThat(line.get(name)).as(name).isEqualTo(event.get(name)));
		assertThat(line.has("digest")).isFalse();
		assertThat(form.key()).asString().isEqualTo("bench|" + line.get("responseId").asString());
	}

	@Test
	void theServicesReaderTakesThem() {
		EventScanner scanner = new EventScanner();
		Responses responses = new Responses(Survey.COMMUNES);
		for (int number = 0; number < COUNT; number++) {
			assertThat(scanner.scan(responses.next().event())).isTrue();
		}
	}

	private static Schema schema(String event) {
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		return registry.getSchema(
				ResponsesTests.class.getResourceAsStream("/contracts/intake/" + event + "/v1.schema.json"),
				InputFormat.JSON);
	}

}
