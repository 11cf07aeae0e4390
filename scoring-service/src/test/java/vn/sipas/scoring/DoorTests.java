package vn.sipas.scoring;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Every endpoint, asked by everybody. */
class DoorTests {

	private static final String KEY = "a-key-of-at-least-32-characters-for-tests";

	@TempDir
	static Path directory;

	private static ConfigurableApplicationContext scoring;

	@BeforeAll
	static void start() {
		scoring = scoring("state", "--sipas.metrics.key=" + KEY);
	}

	@AfterAll
	static void stop() {
		scoring.close();
	}

	@ParameterizedTest
	@CsvSource({ "/livez, 200, 200, 401", "/readyz, 503, 503, 401", "/startupz, 503, 503, 401",
			"/actuator/prometheus, 401, 200, 401", "/actuator/health/liveness, 200, 200, 401",
			"/actuator/health/readiness, 503, 503, 401", "/actuator/health, 401, 503, 401",
			"/actuator/metrics, 401, 200, 401", "/actuator/metrics/jvm.memory.used, 401, 200, 401",
			"/actuator, 401, 200, 401", "/actuator/sbom, 401, 200, 401", "/actuator/env, 401, 404, 401",
			"/actuator/heapdump, 401, 404, 401", "/, 401, 404, 401" })
	void who(String path, int nobody, int operator, int wrong) throws Exception {
		assertThat(ask(scoring, path, "").statusCode()).isEqualTo(nobody);
		assertThat(ask(scoring, path, "operator:" + KEY).statusCode()).isEqualTo(operator);
		assertThat(ask(scoring, path, "operator:" + KEY + "x").statusCode()).isEqualTo(wrong);
		assertThat(ask(scoring, path, "admin:" + KEY).statusCode()).isEqualTo(wrong);
	}

	@Test
	void answersHaveSafeHeadersAndNoCookie() throws Exception {
		HttpResponse<String> answer = ask(scoring, "/actuator/metrics", "");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void withoutAKeyNobodyIsTheOperator() throws Exception {
		try (ConfigurableApplicationContext closed = scoring("closed")) {
			assertThat(ask(closed, "/actuator/metrics", "operator:").statusCode()).isEqualTo(401);
			assertThat(ask(closed, "/actuator/metrics", "operator:null").statusCode()).isEqualTo(401);
			assertThat(ask(closed, "/actuator/health/liveness", "").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aKeyThatIsTooShortIsRefusedWithoutBeingShown() {
		assertThatException().isThrownBy(() -> scoring("short", "--sipas.metrics.key=short-key").close())
			.satisfies((ex) -> assertThat(ex.toString()).doesNotContain("short-key"));
	}

	private static ConfigurableApplicationContext scoring(String state, String... more) {
		String[] arguments = new String[more.length + 3];
		arguments[0] = "--server.port=0";
		arguments[1] = "--spring.kafka.bootstrap-servers=127.0.0.1:1";
		arguments[2] = "--sipas.scoring.state-directory=" + directory.resolve(state);
		System.arraycopy(more, 0, arguments, 3, more.length);
		return SpringApplication.run(ScoringService.class, arguments);
	}

	private static HttpResponse<String> ask(ConfigurableApplicationContext service, String path, String user)
			throws Exception {
		String port = service.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
		if (!user.isEmpty()) {
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
		}
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
