package vn.sipas.intake.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each address with each method, and who may use it. A person is told apart by what the
 * refusal is: 401 for nobody, 403 for somebody who may not; anything else means that they
 * may, whatever is then said of the request.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayWhatTests {

	private static final String NOBODY = "nobody";

	private static final String COLLECTOR = "collector";

	private static final String ELSEWHERE = "collector of another wave";

	private static final String ANALYST = "analyst";

	private static final String ADMIN = "admin";

	private static final String ADMIN_OF_WAVE = "admin of this wave";

	private static final List<String> EVERYBODY = List.of(NOBODY, ELSEWHERE, COLLECTOR, ANALYST, ADMIN_OF_WAVE, ADMIN);

	private static final List<String> IN_WAVE = List.of(COLLECTOR, ANALYST, ADMIN_OF_WAVE, ADMIN);

	private static final List<String> COLLECTORS = List.of(COLLECTOR, ADMIN_OF_WAVE, ADMIN);

	private static final List<String> ADMINS = List.of(ADMIN);

	// {W} is the wave that the keys are for.
	private static final Map<String, List<String>> TABLE = table();

	private final RunningIntake intake = TestBroker.intake();

	private final Map<String, String> keys = new TreeMap<>();

	private String wave = "";

	private static Map<String, List<String>> table() {
		Map<String, List<String>> table = new TreeMap<>();
		table.put("GET /api/v1/openapi", EVERYBODY);
		table.put("GET /api/v1/openapi.yaml", EVERYBODY);
		table.put("GET /api/v1/waves", List.of(ELSEWHERE, COLLECTOR, ANALYST, ADMIN_OF_WAVE, ADMIN));
		table.put("GET /api/v1/waves/{wave}", IN_WAVE);
		table.put("PUT /api/v1/waves/{wave}", List.of(ADMIN_OF_WAVE, ADMIN));
		table.put("POST /api/v1/waves/{wave}/responses", COLLECTORS);
		table.put("PUT /api/v1/waves/{wave}/responses/{responseId}", COLLECTORS);
		table.put("DELETE /api/v1/waves/{wave}/responses/{responseId}", COLLECTORS);
		table.put("POST /api/v1/waves/{wave}/reviews", List.of(ANALYST, ADMIN_OF_WAVE, ADMIN));
		for (String file : List.of("/responses.csv", "/responses.codebook.csv")) {
			table.put("GET /api/v1/waves/{wave}" + file, List.of(ANALYST, ADMIN_OF_WAVE, ADMIN));
		}
		table.put("GET /api/v1/keys", ADMINS);
		table.put("POST /api/v1/keys", ADMINS);
		table.put("DELETE /api/v1/keys/{name}", ADMINS);
		table.put("GET /api/v1/audit", ADMINS);
		for (String prefix : List.of("/openrosa", "/openrosa/v1/key/{key}")) {
			// Of others' waves the list is empty, and the form refused.
			table.put("GET " + prefix + "/formList", List.of(ELSEWHERE, COLLECTOR, ADMIN_OF_WAVE, ADMIN));
			table.put("GET " + prefix + "/forms/{wave}", COLLECTORS);
			table.put("HEAD " + prefix + "/submission", List.of(ELSEWHERE, COLLECTOR, ADMIN_OF_WAVE, ADMIN));
			table.put("POST " + prefix + "/submission", List.of(ELSEWHERE, COLLECTOR, ADMIN_OF_WAVE, ADMIN));
		}
		for (String path : List.of("/{wave}", "/{wave}/{unit}", "/{wave}/token", "/{wave}/receipt",
				"/{wave}/{unit}/qr.svg", "/{wave}/{unit}/poster", "/static/{name}")) {
			table.put("GET /s" + path, EVERYBODY);
		}
		table.put("POST /s/{wave}", EVERYBODY);
		table.put("POST /s/{wave}/receipt", EVERYBODY);
		table.put("POST /api/v1/waves/{wave}/receipts", EVERYBODY);
		table.put("DELETE /api/v1/waves/{wave}/receipts", EVERYBODY);
		table.put("GET /api/v1/waves/{wave}/links", COLLECTORS);
		table.put("POST /api/v1/waves/{wave}/links", COLLECTORS);
		table.put("DELETE /api/v1/waves/{wave}/links/{id}", COLLECTORS);
		table.put("POST /api/v1/waves/{wave}/kobo", COLLECTORS);
		for (String path : List.of("", "/{job}", "/{job}/rejected.csv", "/template.csv", "/template.xlsx")) {
			table.put("GET /api/v1/waves/{wave}/imports" + path, COLLECTORS);
		}
		table.put("POST /api/v1/waves/{wave}/imports", COLLECTORS);
		table.put("DELETE /api/v1/waves/{wave}/imports/{job}", COLLECTORS);
		table.put("GET /api/v1/dead-letters", ADMINS);
		table.put("GET /api/v1/dead-letters/{letter}", ADMINS);
		table.put("POST /api/v1/dead-letters/replays", ADMINS);
		table.put("POST /api/v1/dead-letters/discards", ADMINS);
		table.put("GET /livez", EVERYBODY);
		table.put("GET /readyz", EVERYBODY);
		table.put("GET /startupz", EVERYBODY);
		table.put("GET /nothing-here", ADMINS);
		return table;
	}

	@BeforeAll
	void keys() {
		String path = TestBroker.openWave();
		this.wave = path.substring(path.lastIndexOf('/') + 1);
		List<String> here = List.of(this.wave);
		List<String> all = List.of("*");
		this.keys.put(COLLECTOR, Keys.issue(this.intake, "who-collector", "collector", here, all));
		this.keys.put(ELSEWHERE, Keys.issue(this.intake, "who-elsewhere", "collector", List.of("elsewhere"), all));
		this.keys.put(ANALYST, Keys.issue(this.intake, "who-analyst", "analyst", here, all));
		this.keys.put(ADMIN_OF_WAVE, Keys.issue(this.intake, "who-wave", "admin", here, all));
		this.keys.put(ADMIN, Keys.issue(this.intake, "who-admin", "admin", all, all));
		this.keys.put(NOBODY, "");
	}

	static Stream<String> addresses() {
		return TABLE.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void onlyThoseWhoMayGetPastTheDoor(String address) {
		String method = address.substring(0, address.indexOf(' '));
		String path = address.substring(address.indexOf(' ') + 1)
			.replace("{wave}", this.wave)
			.replaceAll("\\{(?!key)[a-zA-Z]+}", "x");
		Set<String> allowed = EVERYBODY.stream()
			.filter((who) -> isLetIn(method, path, who))
			.collect(Collectors.toSet());
		assertThat(allowed).isEqualTo(Set.copyOf(TABLE.getOrDefault(address, List.of())));
	}

	private boolean isLetIn(String method, String path, String who) {
		String key = this.keys.getOrDefault(who, "");
		boolean inAddress = path.contains("{key}");
		var request = this.intake
			.request(path.replace("{key}", key.isEmpty() ? "none" : key), "Authorization",
					(key.isEmpty() || inAddress) ? "none" : "Bearer " + key)
			.method(method, BodyPublishers.noBody());
		int status = this.intake.send(request).statusCode();
		assertThat(status).as(who).isLessThan(500);
		if (who.equals(NOBODY)) {
			assertThat(status).isNotEqualTo(403);
			return status != 401;
		}
		assertThat(status).as(who).isNotEqualTo(401);
		return status != 403;
	}

	@Test
	void noAddressIsMissingInTheTable() {
		Set<String> served = this.intake.bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
			.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(WhoMayWhatTests::addresses)
			.filter((address) -> !address.contains(" /error"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(TABLE.keySet()).containsAll(served);
	}

	private static Stream<String> addresses(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> methods(mapping).map((method) -> method + " " + pattern));
	}

	private static Stream<String> methods(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition().getMethods().isEmpty() ? Stream.of("GET")
				: Arrays.stream(mapping.getMethodsCondition().getMethods().toArray()).map(Object::toString);
	}

	@Test
	void aKeyForAUnitSubmitsForThatUnitOnlyAndTakesNothingBack() {
		String key = Keys.issue(this.intake, "who-unit", "collector", List.of(this.wave), List.of("12"));
		String responses = "/api/v1/waves/" + this.wave + "/responses";
		String[] as = { "Authorization", "Bearer " + key };
		var own = RunningIntake.response("own").put("unit", "12");
		var other = RunningIntake.response("other").put("unit", "11");
		assertThat(this.intake.post(responses, RunningIntake.JSON, own.toString(), as).statusCode()).isEqualTo(202);
		var refused = this.intake.post(responses, RunningIntake.JSON, other.toString(), as);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(RunningIntake.json(refused).at("/errors/0/code").stringValue()).isEqualTo("unit-not-allowed");
		var batch = this.intake.post(responses, RunningIntake.NDJSON, own + "\n" + other, as);
		assertThat(RunningIntake.json(batch).at("/rejections/0/code").stringValue()).isEqualTo("unit-not-allowed");
		assertThat(this.intake.delete(responses + "/own", as).statusCode()).isEqualTo(403);
	}

}
