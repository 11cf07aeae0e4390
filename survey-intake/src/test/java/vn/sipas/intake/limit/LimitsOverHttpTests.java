package vn.sipas.intake.limit;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsOverHttpTests {

	private RunningIntake intake = TestBroker.intake();

	@BeforeAll
	void start() {
		this.intake = RunningIntake
			.start(TestBroker.bootstrapServers(), "--server.tomcat.connection-timeout=2s",
					"--sipas.intake.limit.key.burst=20", "--sipas.intake.limit.key.per-second=1",
					"--sipas.intake.limit.address.burst=10", "--sipas.intake.limit.address.per-second=1",
					"--sipas.intake.limit.grace=1s", "--sipas.intake.limit.bytes-per-second=1000",
					"--sipas.intake.limit.at-once-each=3", "--server.forward-headers-strategy=native")
			.awaitReady();
	}

	@AfterAll
	void stop() {
		this.intake.close();
	}

	@Test
	void whoTriesKeysOutIsSentAwayAndOthersAreNot() {
		HttpResponse<String> last = guess("192.0.2.1");
		for (int i = 0; i < 10; i++) {
			last = guess("192.0.2.1");
		}
		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
		assertThat(RunningIntake.json(last).get("detail").stringValue()).contains("1");
		assertThat(guess("192.0.2.2").statusCode()).isEqualTo(401);
	}

	@Test
	void aKeyHasAnAllowanceOfItsOwnAtAnAddressThatHasNoneLeft() {
		String key = Keys.issue(this.intake, "limited", "collector", List.of("*"), List.of("*"));
		for (int i = 0; i < 12; i++) {
			guess("192.0.2.3");
		}
		assertThat(guess("192.0.2.3").statusCode()).isEqualTo(429);
		int let = 0;
		for (int i = 0; i < 30; i++) {
			int status = this.intake
				.get("/api/v1/waves", "Authorization", "Bearer " + key, "X-Forwarded-For", "192.0.2.3")
				.statusCode();
			let += (status == 200) ? 1 : 0;
		}
		assertThat(let).isBetween(20, 25);
	}

	@Test
	void whoeverSendsDropByDropIsCutOff() throws Exception {
		try (Socket socket = connect("Content-Length: 60000")) {
			int sent = 0;
			String answer = "";
			while (answer.isEmpty() && sent < 200) {
				socket.getOutputStream().write(' ');
				socket.getOutputStream().flush();
				sent++;
				answer = answer(socket, 50);
			}
			assertThat(answer).startsWith("HTTP/1.1 408");
		}
	}

	@Test
	void whoeverSendsNothingAnyMoreIsCutOff() throws Exception {
		try (Socket socket = connect("Content-Length: 60000")) {
			socket.getOutputStream().write("{".getBytes(StandardCharsets.UTF_8));
			assertThat(answer(socket, 15_000)).startsWith("HTTP/1.1 400");
		}
	}

	@Test
	void whoeverBeginsMoreAtOnceThanOneMayIsSentAwayUntilSomeIsOver() throws Exception {
		String key = Keys.issue(this.intake, "at-once", "collector", List.of("*"), List.of("*"));
		try (Socket first = connect("Content-Length: 1000");
				Socket second = connect("Content-Length: 1000");
				Socket third = connect("Content-Length: 1000")) {
			for (Socket socket : List.of(first, second, third)) {
				socket.getOutputStream().write('{');
			}
			Awaitility.await().until(() -> this.intake.get("/api/v1/waves").statusCode() == 429);
			assertThat(this.intake.get("/api/v1/waves").headers().firstValue("Retry-After")).hasValue("1");
			assertThat(this.intake.get("/api/v1/waves", "Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
		}
		Awaitility.await().until(() -> this.intake.get("/api/v1/waves").statusCode() == 200);
	}

	@Test
	void whoeverIsRefusedWhileStillSendingGetsToReadWhy() throws Exception {
		try (Socket socket = connect("Content-Length: 500000")) {
			for (int i = 0; i < 10; i++) {
				socket.getOutputStream().write(new byte[50_000]);
				Thread.sleep(20);
			}
			assertThat(answer(socket, 5000)).startsWith("HTTP/1.1 413");
		}
	}

	@Test
	void aConnectionCanBeUsedAgainAfterABodyThatNobodyRead() {
		RunningIntake patient = TestBroker.intake();
		String responses = TestBroker.openWave() + "/responses";
		for (int i = 0; i < 100; i++) {
			assertThat(patient.post(responses, "text/plain", " ".repeat(3000)).statusCode()).isEqualTo(415);
			assertThat(patient.post(responses, "text/plain", " ".repeat(200_000)).statusCode()).isEqualTo(415);
			assertThat(patient.put(responses, "{}").statusCode()).isEqualTo(405);
		}
	}

	private HttpResponse<String> guess(String address) {
		return this.intake.get("/api/v1/waves", "Authorization", "Bearer guess", "X-Forwarded-For", address);
	}

	private Socket connect(String header) throws IOException {
		Socket socket = new Socket("localhost", this.intake.port());
		String wave = TestBroker.openWave();
		socket.getOutputStream()
			.write(("POST " + wave + "/responses HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
					+ RunningIntake.KEY + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	// What the server says within a time, empty if nothing.
	private static String answer(Socket socket, int millis) throws IOException {
		socket.setSoTimeout(millis);
		InputStream in = socket.getInputStream();
		byte[] bytes = new byte[4096];
		try {
			int read = in.read(bytes);
			return (read < 0) ? "closed" : new String(bytes, 0, read, StandardCharsets.UTF_8);
		}
		catch (SocketTimeoutException ex) {
			return "";
		}
	}

}
