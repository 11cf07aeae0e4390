package vn.sipas.ranking.door;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.ranking.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/** How readers show who they are, and what the others are told. */
@Timeout(180)
class DoorTests {

	private static final List<String> ALL = List.of("*");

	private static final String CLOSED = "/api/v1/waves/closed/rankings";

	@TempDir
	static Path directory;

	private static House house;

	private static Instance service;

	private static String analyst;

	@BeforeAll
	static void start() throws Exception {
		house = new House(directory, "--sipas.live.heartbeat=200ms");
		house.broker.makeTopic(Keys.TOPIC);
		service = house.service;
		analyst = house.keys.issue("office-12", "analyst", ALL, ALL);
		Awaitility.await().until(() -> status(CLOSED, analyst) == 200);
	}

	@AfterAll
	static void stop() {
		house.close();
	}

	@Test
	void somebodyUnknownIsAskedWhoTheyAreWhetherOrNotThereIsSomething() {
		HttpResponse<String> there = service.get(CLOSED, "Accept-Language", "en");
		assertThat(there.statusCode()).isEqualTo(401);
		assertThat(there.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"sipas\"");
		assertThat(there.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(there.headers().firstValue("Content-Language")).hasValue("en");
		assertThat(there.body()).contains("\"status\":401", "\"code\":\"unauthorized\"", "A key is needed",
				"\"instance\":\"" + CLOSED + "\"");
		HttpResponse<String> nowhere = service.get(CLOSED.replace("closed", "nowhere"), "Accept-Language", "en");
		assertThat(nowhere.body()).isEqualTo(there.body().replace("closed", "nowhere"));
		assertThat(service.get(CLOSED).body()).contains("Cần có khóa truy cập");
	}

	@ParameterizedTest
	@CsvSource({ "open/rankings?=null", "open/reviews?state=", "open/reviews?size=", "open/reviews?page=",
			"open/quality?by=", "open/quality?sort=", "open/units/12/breakdowns?by=servise" })
	void parametersThatAreNoneAreRefused(String path) {
		HttpResponse<String> answer = service.get("/api/v1/waves/" + path, "X-Sipas-Key", analyst);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/waves?%7B%C2%8B%05=x", "/api/v1/waves/open/rankings?%0D=1",
			"/api/v1/waves/open/scores.csv?%F1%8B%A6%A9=1" })
	void parametersThatNobodyKnowsAreNotLookedAt(String path) {
		assertThat(service.get(path).statusCode()).isEqualTo(200);
	}

	@Test
	void reviewsAreJsonAndNothingElse() {
		String reviews = "/api/v1/waves/open/reviews";
		assertThat(service.get(reviews, "X-Sipas-Key", analyst, "Accept", "*/*").headers().firstValue("Content-Type"))
			.hasValue("application/json");
		assertThat(service.get(reviews, "X-Sipas-Key", analyst, "Accept", "application/yaml").statusCode())
			.isEqualTo(406);
	}

	@Test
	void aTypeOfWhatIsNotSentIsNoMatter() {
		assertThat(service.get("/api/v1/waves", "Content-Type", "multipart/form-data").statusCode()).isEqualTo(200);
	}

	@Test
	void aMethodThatThereIsNotIsOneThatTheAddressDoesNotTake() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/waves"))
					.method("QUERY", HttpRequest.BodyPublishers.noBody())
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(405);
			assertThat(answer.headers().firstValue("Allow")).isPresent();
			assertThat(answer.body()).contains("status-405");
		}
	}

	@Test
	void somebodyKnownIsToldThatItIsNotForThem() {
		HttpResponse<String> answer = service.get("/api/v1/webhooks", "X-Sipas-Key", analyst);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
		assertThat(answer.body()).contains("\"code\":\"forbidden\"", "Không được phép");
		assertThat(service.get("/api/v1/webhooks", "X-Sipas-Key", analyst, "Accept-Language", "en").body())
			.contains("Not allowed");
	}

	@Test
	void aKeyIsShownInEachWay() {
		assertThat(service.get(CLOSED, "X-Sipas-Key", analyst).statusCode()).isEqualTo(200);
		assertThat(service.get(CLOSED, "Authorization", "bearer " + analyst).statusCode()).isEqualTo(200);
		assertThat(service.get(CLOSED, "Authorization", basic("office-12", analyst)).statusCode()).isEqualTo(200);
		assertThat(service.get(CLOSED, "Authorization", basic("office-13", analyst)).statusCode()).isEqualTo(401);
		assertThat(service.get(CLOSED, "Authorization", basic("admin", Instance.KEY)).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer sipas_k00000000001_", "Bearer x", "Bearer a.b.c", "Basic", "Basic *",
			"Basic eA==", "Bearer sipas_k00000000001_S000000000000000000000000000000000000000009",
			"Bearer sipas_zzzzzzzzzzzz_S000000000000000000000000000000000000000001" })
	void whatIsNoKeyIsWorthNothing(String shown) {
		HttpResponse<String> answer = service.get(CLOSED, "Authorization", shown);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
	}

	@Test
	void nameAndKeyAreNotTakenWhereOthersCanReadAlong() {
		HttpResponse<String> answer = service.get(CLOSED, "Authorization", basic("office-12", analyst),
				"X-Forwarded-For", "203.0.113.7", "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("\"code\":\"unsafe-connection\"", "HTTPS");
	}

	@Test
	void theListHasWhatEachMayRead() {
		String elsewhere = house.keys.issue("elsewhere", "analyst", List.of("closed"), ALL);
		assertThat(waves()).isEqualTo("open published");
		assertThat(waves("X-Sipas-Key", analyst)).isEqualTo("closed draft open published");
		Awaitility.await()
			.untilAsserted(() -> assertThat(waves("X-Sipas-Key", elsewhere)).isEqualTo("closed open published"));
		assertThat(service.get("/").body()).doesNotContain("Đợt closed");
		assertThat(service.get("/", "X-Sipas-Key", elsewhere).body()).contains("Đợt closed");
	}

	@Test
	void anAnalystOfAUnitReadsOfUnitsOnlyThat() {
		String key = house.keys.issue("unit", "analyst", List.of("closed"), List.of("12"));
		String units = "/api/v1/waves/closed/units/";
		Awaitility.await().until(() -> status(units + "12", key) == 200);
		assertThat(status(units + "11", key)).isEqualTo(403);
		assertThat(status(units + "11/priorities", key)).isEqualTo(403);
		assertThat(status(units + "11/breakdowns", key)).isEqualTo(403);
		assertThat(status("/api/v1/waves/open/units/11", key)).as("public").isEqualTo(200);
		assertThat(status("/api/v1/waves/closed/quality?unit=11", key)).isEqualTo(403);
		assertThat(status("/api/v1/waves/closed/reviews?unit=11", key)).isEqualTo(403);
		assertThat(status("/api/v1/waves/closed/reviews?unit=12", key)).isEqualTo(200);
		assertThat(status("/api/v1/waves/closed/reviews", key)).isEqualTo(200);
	}

	@Test
	void aRevokedKeyIsWorthNothingAtOnceAndItsStreamsEnd() throws Exception {
		String key = house.keys.issue("short", "analyst", ALL, ALL);
		Awaitility.await().until(() -> status(CLOSED, key) == 200);
		HttpResponse<InputStream> stream = service.open(CLOSED + "/events", "text/event-stream", "X-Sipas-Key", key);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
			assertThat(lines.readLine()).startsWith("retry: ");
			house.keys.revoke("short");
			assertThat(lines.lines().filter((line) -> line.equals("event: ranking"))).hasSize(1);
		}
		assertThat(status(CLOSED, key)).isEqualTo(401);
	}

	@Test
	void aKeyEndsWithItsTimeAndSoDoItsStreams() throws Exception {
		String key = house.keys.issue("brief", "analyst", ALL, ALL, Instant.now().plusSeconds(3));
		Awaitility.await().until(() -> status(CLOSED, key) == 200);
		HttpResponse<InputStream> stream = service.open(CLOSED + "/events", "text/event-stream", "X-Sipas-Key", key);
		assertThat(stream.statusCode()).isEqualTo(200);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
			assertThat(lines.lines().filter((line) -> line.equals("event: ranking"))).hasSize(1);
		}
		Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> status(CLOSED, key) == 401);
	}

	@Test
	void aNewKeyOfANameReplacesTheOld() {
		String old = house.keys.issue("renewed", "analyst", ALL, ALL);
		Awaitility.await().until(() -> status(CLOSED, old) == 200);
		String renewed = house.keys.issue("renewed", "analyst", ALL, ALL);
		Awaitility.await().until(() -> status(CLOSED, renewed) == 200);
		assertThat(status(CLOSED, old)).isEqualTo(401);
	}

	@Test
	void aTokenSaysWhatItsHolderMayDo() throws Exception {
		IdentityProvider provider = house.provider;
		assertThat(status(CLOSED, provider.token(Map.of("sipas_roles", List.of("analyst"))))).isEqualTo(200);
		assertThat(status(CLOSED, provider.token(Map.of("roles", List.of("x", "analyst"))))).isEqualTo(200);
		assertThat(status(CLOSED, provider.token(Map.of("scope", "openid sipas:analyst")))).isEqualTo(200);
		assertThat(status(CLOSED, provider.token(Map.of("scope", "openid analyst")))).isEqualTo(403);
		assertThat(status(CLOSED, provider.token(Map.of("roles", List.of("root"))))).isEqualTo(403);
		assertThat(status(CLOSED, provider.token(Map.of("roles", Map.of("analyst", true))))).isEqualTo(403);
		assertThat(status("/api/v1/webhooks", provider.token(Map.of("sipas_roles", "admin")))).isEqualTo(200);
		Map<String, ?> elsewhere = Map.of("roles", List.of("analyst"), "sipas_waves", List.of("open"));
		assertThat(status(CLOSED, provider.token(elsewhere))).isEqualTo(403);
		Map<String, ?> unit = Map.of("roles", "analyst", "sipas_waves", "closed open", "sipas_units", List.of("12"));
		assertThat(status("/api/v1/waves/closed/units/12", provider.token(unit))).isEqualTo(200);
		assertThat(status("/api/v1/waves/closed/units/11", provider.token(unit))).isEqualTo(403);
		assertThat(status("/api/v1/webhooks",
				provider.token(Map.of("sipas_roles", "admin", "sipas_waves", List.of("closed")))))
			.isEqualTo(403);
	}

	@Test
	void aTokenThatIsOverOrForgedIsWorthNothing() throws Exception {
		Map<String, ?> admin = Map.of("sipas_roles", List.of("admin"));
		assertThat(status(CLOSED, house.provider.old(admin))).isEqualTo(401);
		assertThat(status(CLOSED, house.provider.forged(admin))).isEqualTo(401);
		assertThat(status(CLOSED, house.provider.token(admin).replaceFirst("[^.]+$", ""))).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jwk-set-uri", "issuer-uri" })
	void whileTheIdentityProviderIsAwayTokensWaitAndKeysGoOn(String known) throws Exception {
		try (Instance other = house.start(House.PROVIDER + known + "=http://127.0.0.1:1/")) {
			String token = house.provider.token(Map.of("sipas_roles", List.of("admin")));
			HttpResponse<String> answer = other.get(CLOSED, "Authorization", "Bearer " + token, "Accept-Language",
					"en");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
			assertThat(answer.body()).contains("\"code\":\"provider-away\"", "The identity provider does not answer");
			Awaitility.await().until(() -> other.get(CLOSED, "X-Sipas-Key", analyst).statusCode() == 200);
		}
	}

	@Test
	void foreignPagesAreLetInByName() {
		try (Instance other = house.start("--sipas.ranking.allowed-origins=https://dashboard.example")) {
			assertOriginsAreLetInByName(other);
		}
	}

	private static void assertOriginsAreLetInByName(Instance other) {
		HttpResponse<String> named = other.get("/api/v1/waves", "Origin", "https://dashboard.example");
		assertThat(named.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://dashboard.example");
		assertThat(named.headers().firstValue("Access-Control-Expose-Headers").orElseThrow()).contains("ETag");
		assertThat(named.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		HttpResponse<String> unnamed = other.get("/api/v1/waves", "Origin", "https://elsewhere.example");
		assertThat(unnamed.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void peopleAreAskedForNameAndKeyWhereTheySignInAndNowhereElse() {
		HttpResponse<String> asked = service.get("/sign-in", "Accept", "text/html");
		assertThat(asked.statusCode()).isEqualTo(401);
		assertThat(asked.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
		assertThat(asked.body()).contains("Bạn chưa đăng nhập");
		HttpResponse<String> known = service.get("/sign-in", "Authorization", basic("office-12", analyst));
		assertThat(known.statusCode()).isEqualTo(303);
		assertThat(known.headers().firstValue("Location")).hasValue("/");
		assertThat(service.get("/?wave=closed", "Authorization", basic("office-12", analyst)).body())
			.contains("Đợt closed");
		HttpResponse<String> hidden = service.get("/?wave=closed", "Accept", "text/html");
		assertThat(hidden.statusCode()).isEqualTo(404);
		assertThat(hidden.headers().firstValue("WWW-Authenticate")).isEmpty();
		assertThat(service.get("/sign-in", "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/icon.svg", "/lost", "/?wave=closed", "/sign-in", "/api/v1/waves", CLOSED,
			"/api/v1/waves/open/rankings", "/api/v1/waves/open/units/12%2F3", "/api/v1/waves/open/units/a;b=c",
			"/api/v1//waves", "/livez", "/actuator/metrics" })
	void eachAnswerTellsBrowsersWhatTheyMayDo(String path) {
		HttpResponse<String> answer = service.get(path, "Origin", "https://elsewhere.example");
		assertThat(answer.statusCode()).isLessThan(500);
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
		assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		if (answer.statusCode() >= 400 && path.startsWith("/api/")) {
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		}
	}

	@Test
	void healthSaysNothingButHowItIs() {
		assertThat(service.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(service.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
	}

	private static String waves(String... headers) {
		return service.get("/api/v1/waves", headers)
			.body()
			.lines()
			.flatMap((body) -> Pattern.compile("\"wave\":\"(\\w+)\"")
				.matcher(body)
				.results()
				.map((found) -> found.group(1)))
			.sorted()
			.collect(Collectors.joining(" "));
	}

	private static int status(String path, String key) {
		return service.get(path, "Authorization", "Bearer " + key).statusCode();
	}

	private static String basic(String name, String key) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + key).getBytes(StandardCharsets.UTF_8));
	}

}
