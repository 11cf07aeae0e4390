package vn.sipas.intake.openrosa;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever refuses, the app has a message to show.
 */
class OpenRosaRefusalsTests {

	private final RunningIntake intake = TestBroker.intake();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | /openrosa/formList                | none  | 401 | Cần có khóa truy cập. Tên người dùng và mật khẩu
			GET    | /openrosa/v1/key/wrong/formList   | none  | 401 | Cần có khóa truy cập
			GET    | /openrosa                         | admin | 404 | Không có gì tại địa chỉ này
			GET    | /openrosa/nothing/here            | admin | 404 | Không có gì tại địa chỉ này
			GET    | /openrosa/forms/no-such-wave      | admin | 404 | no-such-wave
			GET    | /openrosa/submission              | admin | 405 | GET
			DELETE | /openrosa/formList                | admin | 405 | DELETE
			QUERY  | /openrosa/formList                | admin | 405 | QUERY
			GET    | /openrosa/forms/a%3Bb             | admin | 400 | Không hiểu được yêu cầu
			POST   | /openrosa/submission              | admin | 415 | Máy chủ chỉ nhận phiếu do ODK Collect gửi
			GET    | /openrosa/forms/a;b               | admin | 400 | dấu chấm phẩy
			""")
	void everyRefusalIsAMessage(String method, String path, String key, int status, String words) {
		HttpResponse<String> answer = send(method, path, key, "vi");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(OpenRosaAnswer.message(answer)).contains(words);
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
	}

	private HttpResponse<String> send(String method, String path, String key, String language) {
		var request = this.intake.request(path, "Accept-Language", language)
			.method(method, java.net.http.HttpRequest.BodyPublishers.noBody());
		return this.intake.send(key.equals("admin") ? request : request.setHeader("Authorization", "none"));
	}

	@Test
	void theMessageIsInTheUsersLanguageAndTheHeadersAreAsForAnybody() {
		HttpResponse<String> answer = send("GET", "/openrosa/formList", "none", "en");
		assertThat(OpenRosaAnswer.message(answer)).startsWith("A key is needed. The user name and the password");
		assertThat(answer.headers().allValues("WWW-Authenticate")).anyMatch((header) -> header.startsWith("Digest"))
			.anyMatch((header) -> header.startsWith("Basic"))
			.anyMatch((header) -> header.startsWith("Bearer"));
		assertThat(send("DELETE", "/openrosa/formList", "admin", "en").headers().firstValue("Allow")).isPresent();
		assertThat(send("GET", "/openrosa-not", "none", "en").headers().firstValue("Content-Type"))
			.hasValue("application/problem+json");
	}

	@Test
	void whoeverMayNotCollectIsToldSo() {
		String analyst = Keys.issue(this.intake, "looks-only", "analyst", List.of("*"), List.of("*"));
		HttpResponse<String> answer = this.intake.get("/openrosa/formList", "Authorization", "Bearer " + analyst,
				"Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(OpenRosaAnswer.message(answer)).contains("it does not allow this here");
	}

	@Test
	void aNameAndKeyThatOthersCouldReadAreRefusedInWords() {
		HttpResponse<String> answer = this.intake.get("/openrosa/formList", "Authorization", "Basic eDp5",
				"X-Forwarded-For", "192.0.2.1", "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(OpenRosaAnswer.message(answer)).contains("begins with https://");
	}

	@Test
	void faultsAndLimitsAreMessagesToo() {
		try (RunningIntake other = RunningIntake
			.start(TestBroker.bootstrapServers(), "--sipas.test.failing-form=true",
					"--sipas.intake.limit.address.burst=2", "--sipas.intake.limit.address.per-second=1")
			.awaitReady()) {
			HttpResponse<String> fault = other.get("/openrosa/failing-form", "Accept-Language", "en");
			assertThat(fault.statusCode()).isEqualTo(500);
			assertThat(OpenRosaAnswer.message(fault)).contains("The service failed").doesNotContain("broken");
			HttpResponse<String> answer = fault;
			for (int i = 0; i < 4; i++) {
				answer = other.get("/openrosa/formList", "Authorization", "Bearer guess", "Accept-Language", "en");
			}
			assertThat(answer.statusCode()).isEqualTo(429);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(OpenRosaAnswer.message(answer)).contains("Too many requests");
		}
	}

	@Test
	void aServiceThatIsStillStartingSaysSo() {
		try (RunningIntake other = RunningIntake.start("localhost:1")) {
			HttpResponse<String> answer = other.get("/openrosa/formList", "Authorization",
					"Bearer sipas_abcdefghijkl_" + "x".repeat(43), "Accept-Language", "en");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(OpenRosaAnswer.message(answer)).contains("Still starting");
		}
	}

	@Test
	void whatNoServletSeesIsAnsweredByTheServerWithAMessage() throws IOException {
		try (Socket socket = new Socket("localhost", this.intake.port())) {
			String head = "GET /openrosa/%2e%2e%2fx HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(TestBroker.utf8(head));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 400").contains("X-OpenRosa-Version: 1.0", "nature=\"error\"");
		}
	}

}
