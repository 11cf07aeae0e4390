package vn.sipas.intake.openrosa;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An open wave with all that a form can ask, its forms, and what is published of it.
 */
final class WaveForms {

	private final RunningIntake intake = TestBroker.intake();

	private final Collect collect = new Collect(this.intake, "/openrosa");

	private final String path = TestBroker.openWave(WaveForms::asking);

	private static ObjectNode asking(ObjectNode wave) {
		ObjectNode fieldwork = (ObjectNode) RunningIntake.example("wave-defined/examples/gathered.json")
			.get("fieldwork");
		fieldwork.remove("kobo");
		wave.set("fieldwork", fieldwork);
		return wave.put("closes", "2099-12-31");
	}

	String wave() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	Collect collect() {
		return this.collect;
	}

	Collect.Filled fill(String language, BiFunction<String, List<String>, @Nullable String> answer) {
		return Collect.fill(this.collect.form(wave()).body(), language, answer);
	}

	static @Nullable String usual(String name, List<String> choices) {
		return switch (name) {
			case "unit1" -> "12";
			case "cluster" -> "12-105-03490";
			case "interviewer" -> "i-017";
			case "consent" -> choices.getFirst();
			case "sex" -> "female";
			case "done" -> "OK";
			default -> choices.contains("4") ? "4" : null;
		};
	}

	/**
	 * Defines the wave anew.
	 * @param change what is changed in its definition
	 */
	void change(Consumer<ObjectNode> change) {
		ObjectNode wave = (ObjectNode) RunningIntake.json(this.intake.get(this.path));
		change.accept(wave);
		assertThat(this.intake.put(this.path, wave.toString()).statusCode()).isEqualTo(200);
	}

	void close() {
		change((wave) -> wave.put("state", "closed"));
	}

	List<String> flags(Collect.Filled filled) {
		return published(filled.instanceId()).path("flags").valueStream().map(JsonNode::stringValue).toList();
	}

	List<JsonNode> records() {
		return TestBroker.records(TestBroker.bootstrapServers(), "sipas.responses.v1", wave() + "|")
			.stream()
			.map((entry) -> JsonMapper.shared().readTree(entry.getValue()))
			.toList();
	}

	JsonNode published(String id) {
		String key = wave() + "|" + id;
		return JsonMapper.shared()
			.readTree(TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1", key).get(key));
	}

}
