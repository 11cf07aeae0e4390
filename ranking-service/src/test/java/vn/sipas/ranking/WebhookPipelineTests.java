package vn.sipas.ranking;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.webhook.Receiver;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Webhooks that are made at one of two instances, and told by both. */
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class WebhookPipelineTests {

	private static final String HOOKS = "/api/v1/webhooks";

	private static final String JSON = "application/json";

	private static final List<Unit> UNITS = Samples.provinces("11 Điện Biên", "12 Lai Châu");

	private static final String[] SETTINGS = { "--sipas.webhooks.allow-loopback=true",
			"--sipas.webhooks.keys=test:0123456789abcdef0123456789abcdef", "--sipas.webhooks.look=100ms",
			"--sipas.webhooks.coalesce=2s", "--sipas.webhooks.retries=200ms,200ms",
			"--sipas.webhooks.public-address=https://sipas.example" };

	@TempDir
	static Path directory;

	private static Backends backends;

	private static Broker broker;

	private static Instance one;

	private static Instance other;

	private static Receiver receiver;

	@BeforeAll
	static void start() throws Exception {
		backends = Backends.start(directory);
		broker = backends.broker();
		broker.makeTopics();
		receiver = new Receiver();
		one = backends.instance(SETTINGS);
		other = backends.instance(SETTINGS);
		eventually(() -> assertThat(
				post(HOOKS, "{\"url\":\"%s\",\"disabled\":true}".formatted(receiver.url("/first"))).statusCode())
			.isEqualTo(201));
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		receiver.close();
		backends.close();
	}

	@Test
	void aWaveThatIsPublishedIsToldOnceToEachAndItsSecretIsShownOnce(CapturedOutput output) throws Exception {
		JsonNode all = make("/all", "");
		JsonNode some = make("/some", ",\"types\":[\"wave.published\"],\"waves\":[\"told\"],\"description\":\"b\"");
		make("/none", ",\"waves\":[\"another\"]");
		String secret = all.path("secret").asString();
		assertThat(secret).startsWith("whsec_");
		assertThat(other.getAsAdmin(HOOKS).body()).contains(id(all), id(some)).doesNotContain("whsec_", "sealed");
		assertThat(other.getAsAdmin(HOOKS + "/" + id(all)).body()).doesNotContain("whsec_", "sealed");
		scored("told");
		publish("told", 1);
		eventually(() -> assertThat(published("/all")).hasSize(1));
		eventually(() -> assertThat(published("/some")).hasSize(1));
		Receiver.Got got = published("/all").getFirst();
		assertThat(got.isSignedWith(secret)).isTrue();
		assertThat(got.isSignedWith(some.path("secret").asString())).isFalse();
		assertThat(got.id()).isNotEqualTo(published("/some").getFirst().id());
		assertThat(got.json().path("type").asString()).isEqualTo("wave.published");
		assertThat(got.json().at("/data/edition").asInt()).isOne();
		assertThat(got.json().at("/data/author").asString()).isEqualTo("admin");
		assertThat(got.json().at("/data/links/rankings").asString())
			.isEqualTo("https://sipas.example/api/v1/waves/told/rankings?edition=1");
		publish("told", 2);
		eventually(() -> assertThat(published("/all")).hasSize(2));
		assertThat(receiver.at("/none")).isEmpty();
		assertThat(deliveries(all, "delivered")).isNotEmpty();
		assertThat(output.getAll()).doesNotContain("whsec_", secret.substring(6), "0123456789abcdef", "/all");
		assertThat(broker.values("sipas.webhooks.v1")).isNotEmpty().noneMatch((event) -> event.contains("whsec_"));
		var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(Path.of("src/contracts/webhook-set/v1.schema.json")));
		assertThat(broker.values("sipas.webhooks.v1"))
			.allSatisfy((event) -> assertThat(schema.validate(event, InputFormat.JSON)).isEmpty());
		try (var examples = Files.list(Path.of("src/contracts/webhook-set/examples"))) {
			assertThat(examples.toList()).isNotEmpty()
				.allSatisfy((example) -> assertThat(schema.validate(Files.readString(example), InputFormat.JSON))
					.isEmpty());
		}
	}

	@Test
	void aChangeIsToldAndFromTheEditionOnNoneIs() {
		make("/moves", ",\"types\":[\"ranking.changed\"],\"waves\":[\"moves\"]");
		scored("moves");
		// Once it is known where it began, what comes is a change.
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).until(() -> {
			broker.score(Samples.score("moves", "12", System.nanoTime(), 400 + (System.nanoTime() % 1000),
					Long.toString(50 + (System.nanoTime() % 40)), Map.of()));
			return !receiver.at("/moves").isEmpty();
		});
		JsonNode change = receiver.at("/moves").getFirst().json();
		assertThat(change.path("type").asString()).isEqualTo("ranking.changed");
		assertThat(change.at("/data/units/0/unit").asString()).isEqualTo("12");
		publish("moves", 1);
		eventually(() -> assertThat(other.get("/api/v1/waves/moves/rankings").body()).contains("\"edition\":1"));
		broker.score(Samples.score("moves", "12", Long.MAX_VALUE / 8, 999, "11.11", Map.of()));
		eventually(
				() -> assertThat(one.getAsAdmin("/api/v1/waves/moves/rankings?edition=live").body()).contains("11.11"));
		Awaitility.await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(20)).until(() -> true);
		assertThat(receiver.at("/moves")).noneMatch((got) -> got.body().contains("11.11"));
	}

	@Test
	void afterARotationBothSecretsSign() {
		JsonNode made = make("/rotated", ",\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"");
		assertThat(made.path("secret").asString()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
		HttpResponse<String> rotated = post(HOOKS + "/" + id(made) + "/secret/rotation", "{}");
		assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
		String young = read(rotated).path("secret").asString();
		assertThat(read(rotated).path("oldSecretUntil").asString()).isNotEmpty();
		HttpResponse<String> trial = post(HOOKS + "/" + id(made) + "/test", "{}");
		assertThat(trial.statusCode()).isEqualTo(202);
		eventually(() -> assertThat(receiver.at("/rotated")).hasSize(1));
		Receiver.Got got = receiver.at("/rotated").getFirst();
		assertThat(got.isSignedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isTrue();
		assertThat(got.isSignedWith(young)).isTrue();
		assertThat(got.header("webhook-signature").split(" ")).hasSize(2);
		String delivery = trial.headers().firstValue("Location").orElseThrow();
		eventually(() -> assertThat(read(other.getAsAdmin(delivery)).path("state").asString()).isEqualTo("delivered"));
	}

	@Test
	void whatIsGivenUpIsListedAndSentAgainWhenItIsAskedFor() {
		receiver.answering((exchange) -> {
			exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/dead") ? 500 : 204, -1);
			exchange.close();
		});
		JsonNode made = make("/dead", ",\"types\":[\"wave.published\"],\"waves\":[\"dead\"]");
		scored("dead");
		publish("dead", 1);
		eventually(() -> assertThat(deliveries(made, "dead")).hasSize(1));
		JsonNode dead = deliveries(made, "dead").getFirst();
		assertThat(dead.path("reason").asString()).isEqualTo("no-attempts-left");
		assertThat(dead.path("attempts")).hasSize(3);
		assertThat(dead.at("/message/data/wave").asString()).isEqualTo("dead");
		assertThat(read(one.getAsAdmin(HOOKS + "/" + id(made))).path("failingSince").asString()).isNotEmpty();
		receiver.answering(200);
		String retry = HOOKS + "/" + id(made) + "/deliveries/" + dead.path("delivery").asString() + "/retry";
		assertThat(post(retry, "{}").statusCode()).isEqualTo(202);
		eventually(() -> assertThat(deliveries(made, "delivered")).hasSize(1));
		Set<String> ids = receiver.at("/dead").stream().map(Receiver.Got::id).collect(Collectors.toSet());
		assertThat(ids).containsExactly(dead.path("delivery").asString());
		assertThat(one.getAsAdmin(HOOKS + "/" + id(made)).body()).doesNotContain("failingSince");
	}

	@Test
	void whoIsGoneIsDisabledAtAllInstancesAndCanBeTurnedOnAgain() {
		receiver.answering((exchange) -> {
			exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 410 : 204, -1);
			exchange.close();
		});
		JsonNode made = make("/gone", ",\"types\":[\"wave.published\"],\"waves\":[\"gone\"]");
		scored("gone");
		publish("gone", 1);
		eventually(() -> assertThat(
				read(other.getAsAdmin(HOOKS + "/" + id(made))).at("/disabledBecause/reason").asString(""))
			.isEqualTo("gone"));
		HttpResponse<String> on = change("PUT", HOOKS + "/" + id(made),
				"{\"url\":\"" + receiver.url("/back") + "\",\"types\":[\"wave.published\"],\"waves\":[\"gone\"]}");
		assertThat(on.statusCode()).as(on.body()).isEqualTo(200);
		assertThat(read(on).path("disabled").asBoolean()).isFalse();
		publish("gone", 2);
		eventually(() -> assertThat(receiver.at("/back")).hasSize(1));
		assertThat(receiver.at("/gone")).hasSize(1);
	}

	@Test
	void anEmptiedStoreHasTheWebhooksAgain() {
		JsonNode made = make("/kept", ",\"types\":[\"wave.published\"],\"waves\":[\"nothing\"]");
		JsonNode gone = make("/gone-again", ",\"waves\":[\"nothing\"]");
		assertThat(one.deleteAsAdmin(HOOKS + "/" + id(gone)).statusCode()).isEqualTo(204);
		String before = one.getAsAdmin(HOOKS + "/" + id(made)).body();
		assertThat(one.getAsAdmin(HOOKS + "/" + id(gone)).statusCode()).isEqualTo(404);
		try (EmbeddedMongo empty = EmbeddedMongo.start(null, 0);
				Instance third = Instance.start(backends.bootstrapServers(), empty.connectionString("sipas"),
						"--spring.kafka.consumer.group-id=another")) {
			eventually(() -> assertThat(third.getAsAdmin(HOOKS + "/" + id(made)).body()).isEqualTo(before));
			assertThat(third.getAsAdmin(HOOKS + "/" + id(gone)).statusCode()).isEqualTo(404);
			HttpResponse<String> refused = third.postAsAdmin(HOOKS, JSON, "{\"url\":\"https://example.org/\"}",
					"Accept-Language", "en");
			assertThat(refused.statusCode()).isEqualTo(409);
			assertThat(refused.body()).contains("webhooks-not-set-up", "SIPAS_WEBHOOKS_KEYS");
		}
	}

	@Test
	void whatCannotBeIsRefusedWithAllThatIsWrong() {
		HttpResponse<String> refused = post(HOOKS, """
				{"url": "http://example.org/", "types": ["wave.closed"], "waves": ["a|b"], "disabled": "no",
				 "secret": "whsec_short", "colour": 1}""");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(read(refused).path("errors").findValuesAsString("code")).containsExactlyInAnyOrder("not-https",
				"not-a-type", "not-a-wave", "not-yes-or-no", "not-a-secret", "unknown-field");
		assertThat(post(HOOKS, "{\"url\":\"https://169.254.169.254/\"}").body()).contains("target-inside");
		assertThat(post(HOOKS, "[]").statusCode()).isEqualTo(422);
		assertThat(post(HOOKS, "{\"url\":\"https://example.org/\",\"types\":[]}").statusCode()).isEqualTo(422);
		assertThat(post(HOOKS + "/nowhere/test", "{}").statusCode()).isEqualTo(404);
		assertThat(one.getAsAdmin(HOOKS + "/nowhere/deliveries").body()).contains("no-such-webhook");
	}

	@Test
	void keysThatAreWrittenWronglyKeepTheServiceFromStarting() {
		assertThatThrownBy(() -> Instance.start("127.0.0.1:1", backends.store(), "--sipas.webhooks.keys=short:secret"))
			.rootCause()
			.hasMessageContaining("sipas.webhooks.keys")
			.hasMessageNotContaining("short:secret");
	}

	private static JsonNode make(String path, String more) {
		HttpResponse<String> made = post(HOOKS, "{\"url\":\"" + receiver.url(path) + "\"" + more + "}");
		assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
		String location = made.headers().firstValue("Location").orElseThrow();
		assertThat(location).isEqualTo(HOOKS + "/" + id(read(made)));
		eventually(() -> assertThat(other.getAsAdmin(location).statusCode()).isEqualTo(200));
		return read(made);
	}

	private static String id(JsonNode webhook) {
		return webhook.path("webhook").asString();
	}

	private static void scored(String wave) {
		broker.define(Samples.wave(wave, 1, 0, UNITS));
		broker.score(Samples.score(wave, "12", 1, 412, "86.80", Map.of()));
		eventually(() -> assertThat(one.getAsAdmin("/api/v1/waves/" + wave + "/rankings").body()).contains("86.80"));
	}

	private static void publish(String wave, int edition) {
		HttpResponse<String> answer = one.postAsAdmin("/api/v1/waves/" + wave + "/publication", JSON,
				"{\"edition\":" + edition + "}");
		assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
	}

	private static List<Receiver.Got> published(String path) {
		return receiver.at(path)
			.stream()
			.filter((got) -> got.json().path("type").asString("").equals("wave.published")
					&& got.json().at("/data/wave").asString("").equals("told"))
			.toList();
	}

	private static List<JsonNode> deliveries(JsonNode webhook, String state) {
		return read(other.getAsAdmin(HOOKS + "/" + id(webhook) + "/deliveries?state=" + state)).path("deliveries")
			.valueStream()
			.toList();
	}

	private static HttpResponse<String> post(String path, String body) {
		return one.postAsAdmin(path, JSON, body);
	}

	private static HttpResponse<String> change(String method, String path, String body) {
		return other.change(method, path, HttpRequest.BodyPublishers.ofString(body), "Content-Type", JSON,
				"Authorization", "Bearer " + Instance.KEY);
	}

	private static JsonNode read(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
	}

}
