package vn.sipas.intake.form;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

/**
 * Waves that citizens can answer, what is on the log of them, and forms as a browser
 * without scripts sends them.
 */
final class FormWaves {

	static final String FORM = "application/x-www-form-urlencoded";

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final AtomicInteger WAVES = new AtomicInteger();

	private FormWaves() {
	}

	/**
	 * A service that takes a form as soon as it was handed out, so that tests need not
	 * wait.
	 */
	static RunningIntake intake(String... more) {
		List<String> args = new java.util.ArrayList<>(List.of("--sipas.intake.form.filling-takes=0s"));
		args.addAll(List.of(more));
		return RunningIntake.start(TestBroker.bootstrapServers(), args.toArray(String[]::new)).awaitReady();
	}

	static ObjectNode definition(String wave, String access) {
		ObjectNode definition = (ObjectNode) RunningIntake.example("wave-defined/examples/gathered.json");
		definition.remove(List.of("event", "definition", "definedAt", "hasBeenOpen"));
		definition.put("wave", wave).put("opens", "2020-01-01").put("closes", "2099-12-31");
		ObjectNode fieldwork = (ObjectNode) definition.get("fieldwork");
		fieldwork.remove(List.of("sampledClusters", "quality"));
		fieldwork.withObject("/form").put("access", access);
		return definition;
	}

	static String open(RunningIntake intake, String access) {
		String wave = "form-" + WAVES.incrementAndGet();
		return define(intake, definition(wave, access));
	}

	static String define(RunningIntake intake, ObjectNode definition) {
		String wave = definition.get("wave").stringValue();
		HttpResponse<String> answer = intake.put("/api/v1/waves/" + wave, definition.toString());
		if (answer.statusCode() > 201) {
			throw new IllegalStateException(answer.body());
		}
		return wave;
	}

	/**
	 * Answers that are all right, as a form's fields.
	 */
	static Map<String, String> answers() {
		return new TreeMap<>(Map.of("consent", "2026-1", "unit", "12", "service", "land", "d.sex", "female",
				"a.access.1", "5", "a.access.2", "4", "a.feedback.1", "", "a.policy.1", "2"));
	}

	static HttpResponse<String> send(RunningIntake intake, String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return intake.post(path, FORM, body, "Authorization", "none");
	}

	/**
	 * A form as it was handed out, filled in.
	 * @param page the page
	 * @param given what is filled in
	 */
	static Map<String, String> filled(String page, Map<String, String> given) {
		Map<String, String> fields = new TreeMap<>(given);
		for (String name : List.of("code", "token", "revision")) {
			fields.put(name, field(page, name));
		}
		return fields;
	}

	static String field(String page, String name) {
		Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		if (!value.find()) {
			throw new IllegalStateException("no field " + name + " in " + page);
		}
		return value.group(1);
	}

	static List<JsonNode> published(String wave) {
		return TestBroker.records(TestBroker.bootstrapServers(), "sipas.responses.v1", wave + "|")
			.stream()
			.map((entry) -> MAPPER.readTree(entry.getValue()))
			.toList();
	}

	static String address(RunningIntake intake) {
		return URI.create("http://localhost:" + intake.port()).toString();
	}

	static Duration patience() {
		return Duration.ofSeconds(20);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
