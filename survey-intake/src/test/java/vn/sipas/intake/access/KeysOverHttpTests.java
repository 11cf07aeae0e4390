package vn.sipas.intake.access;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.json;

class KeysOverHttpTests {

	private static final AtomicInteger NAMES = new AtomicInteger();

	private final RunningIntake intake = TestBroker.intake();

	private final String name = "key-" + NAMES.incrementAndGet();

	@Test
	void aKeyIsShownOnceAndOnlyItsHashIsKept() {
		String key = Keys.issue(this.intake, this.name, "collector", List.of("*"), List.of("*"));
		assertThat(key).matches("sipas_[a-z0-9]{12}_[A-Za-z0-9_-]{43}");
		String secret = key.substring(key.length() - 43);
		assertThat(this.intake.get("/api/v1/keys").body()).contains(this.name).doesNotContain(secret, "hash", "ha1");
		assertThat(TestBroker.records(TestBroker.bootstrapServers(), "sipas.access.v1", this.name)).singleElement()
			.satisfies((entry) -> assertThat(entry.getValue()).contains("\"hash\"").doesNotContain(secret));
	}

	@Test
	void aKeyIsWorthNothingFromTheMomentItIsRevoked() {
		String key = Keys.issue(this.intake, this.name, "analyst", List.of("*"), List.of("*"));
		assertThat(waves("Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
		assertThat(this.intake.delete("/api/v1/keys/" + this.name).statusCode()).isEqualTo(204);
		assertThat(waves("Authorization", "Bearer " + key).statusCode()).isEqualTo(401);
		assertThat(this.intake.delete("/api/v1/keys/" + this.name).statusCode()).isEqualTo(404);
	}

	@Test
	void aRevokedKeyStaysRevokedForAnInstanceThatStartsLater() {
		String key = Keys.issue(this.intake, this.name, "analyst", List.of("*"), List.of("*"));
		String other = Keys.issue(this.intake, this.name + "-stays", "analyst", List.of("*"), List.of("*"));
		this.intake.delete("/api/v1/keys/" + this.name);
		try (RunningIntake later = RunningIntake.start(TestBroker.bootstrapServers()).awaitReady()) {
			assertThat(later.get("/api/v1/waves", "Authorization", "Bearer " + key).statusCode()).isEqualTo(401);
			assertThat(later.get("/api/v1/waves", "Authorization", "Bearer " + other).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aKeyExpires() {
		ObjectNode wanted = wanted("analyst").put("expiresAt", Instant.now().plusSeconds(2).toString());
		String key = Keys.issue(this.intake, wanted);
		assertThat(waves("Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> waves("Authorization", "Bearer " + key).statusCode() == 401);
	}

	@Test
	void aKeyIsTakenInEachWayInWhichAppsCanSendIt() {
		String key = Keys.issue(this.intake, this.name, "analyst", List.of("*"), List.of("*"));
		assertThat(waves("X-Sipas-Key", key).statusCode()).isEqualTo(200);
		assertThat(waves("Authorization", basic(this.name, key)).statusCode()).isEqualTo(200);
		assertThat(waves("Authorization", basic("somebody-else", key)).statusCode()).isEqualTo(401);
	}

	@Test
	void basicIsRefusedWhereOthersCouldReadAlong() {
		String key = Keys.issue(this.intake, this.name, "analyst", List.of("*"), List.of("*"));
		HttpResponse<String> answer = this.intake.get("/api/v1/waves", "Authorization", basic(this.name, key),
				"X-Forwarded-For", "203.0.113.7");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:sipas:problem:unsafe-connection");
	}

	@Test
	void aNameIsGivenOnce() {
		Keys.issue(this.intake, this.name, "analyst", List.of("*"), List.of("*"));
		assertThat(issue(wanted("admin")).statusCode()).isEqualTo(409);
		assertThat(issue(wanted("admin").put("name", "admin")).statusCode()).isEqualTo(409);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"roles": ["analyst"]}                                        | /name      | required
			{"name": "x y", "roles": ["analyst"]}                         | /name      | bad-id
			{"name": "x"}                                                 | /roles     | required
			{"name": "x", "roles": ["boss"]}                              | /roles     | unknown-word
			{"name": "x", "roles": []}                                    | /roles     | too-few
			{"name": "x", "roles": ["admin"], "waves": ["a b"]}           | /waves     | bad-id
			{"name": "x", "roles": ["admin"], "units": [1]}               | /units     | not-a-text
			{"name": "x", "roles": ["admin"], "expiresAt": "tomorrow"}    | /expiresAt | not-a-time
			{"name": "x", "roles": ["admin"], "expiresAt": "2020-01-01T00:00:00Z"} | /expiresAt | in-past
			{"name": "x", "roles": ["admin"], "owner": "me"}              | /owner     | unknown-field
			""")
	void aRequestForAKeyIsReadStrictly(String body, String pointer, String code) {
		HttpResponse<String> answer = this.intake.post("/api/v1/keys", RunningIntake.JSON, body);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json(answer).get("errors")).singleElement().satisfies((error) -> {
			assertThat(error.get("pointer").stringValue()).isEqualTo(pointer);
			assertThat(error.get("code").stringValue()).isEqualTo(code);
		});
	}

	@Test
	void whoDidWhatIsKept() {
		Keys.issue(this.intake, this.name, "analyst", List.of("*"), List.of("*"));
		this.intake.delete("/api/v1/keys/" + this.name);
		var page = json(this.intake.get("/api/v1/audit?limit=1000"));
		assertThat(page.get("events")).filteredOn((event) -> this.name.equals(event.path("target").asString("")))
			.extracting((event) -> event.get("by").stringValue() + " " + event.get("action").stringValue())
			.containsExactly("admin key-issued", "admin key-revoked");
		var second = json(this.intake.get("/api/v1/audit?limit=1&after=" + page.get("events").get(0).get("place")));
		assertThat(second.get("events").get(0)).isEqualTo(page.get("events").get(1));
	}

	@ParameterizedTest
	@CsvSource({ "limit=0,/limit,out-of-range", "limit=1001,/limit,out-of-range", "limit=,/limit,bad-text",
			"since=,/since,bad-text", "after=-1,/after,out-of-range", "action=wave-definde,/action,unknown-word",
			"wave=a%20b,/wave,bad-id" })
	void whoeverMistypesWhatTheyLookForIsToldSo(String query, String pointer, String code) {
		var answer = this.intake.get("/api/v1/audit?" + query);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
		assertThat(json(answer).at("/errors/0/code").stringValue()).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1023-07-29T14:03:29Z", "-1000000000-01-01T00:00:00Z" })
	void fromBeforeAllTimeOnIsFromTheBeginning(String since) {
		var page = json(this.intake.get("/api/v1/audit?limit=1&since=" + since));
		assertThat(page.get("events").get(0).get("place").longValue()).isZero();
	}

	@Test
	void fromAfterAllTimeOnThereIsNothing() {
		var page = json(this.intake.get("/api/v1/audit?since=%2B1000000000-01-01T00:00:00Z"));
		assertThat(page.get("events")).isEmpty();
	}

	private ObjectNode wanted(String role) {
		ObjectNode wanted = JsonMapper.shared().createObjectNode().put("name", this.name);
		wanted.putArray("roles").add(role);
		return wanted;
	}

	private HttpResponse<String> issue(ObjectNode wanted) {
		return this.intake.post("/api/v1/keys", RunningIntake.JSON, wanted.toString());
	}

	private HttpResponse<String> waves(String header, String value) {
		return this.intake.get("/api/v1/waves", "Authorization", "none", header, value);
	}

	private static String basic(String name, String key) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + key).getBytes(StandardCharsets.UTF_8));
	}

}
