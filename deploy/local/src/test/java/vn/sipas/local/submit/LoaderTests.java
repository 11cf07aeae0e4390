package vn.sipas.local.submit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoaderTests {

	private static final Patience SHORT = new Patience(Duration.ofMillis(1), Duration.ofMillis(20),
			Duration.ofMillis(400));

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	private final IntakeStub stub = IntakeStub.start();

	@AfterEach
	void stop() {
		this.stub.close();
	}

	private Outcome load(URI address, String... lines) {
		Progress progress = Progress.inLines(new PrintStream(this.shown, true, StandardCharsets.UTF_8), "w",
				lines.length);
		try (Intake intake = new Intake(address, "secret", SHORT, progress::say)) {
			return new Loader(intake, progress).load("w", Stream.of(lines));
		}
	}

	private Outcome load(String... lines) {
		return load(this.stub.address(), lines);
	}

	private static String line(int number) {
		return "{\"responseId\":\"r-" + number + "\"}";
	}

	private static String accepted(int lines) {
		return "{\"wave\":\"w\",\"accepted\":" + lines + ",\"duplicates\":0,\"rejected\":0,\"rejections\":[]}";
	}

	private static String rejected(int accepted, int line, String code) {
		return "{\"wave\":\"w\",\"accepted\":" + accepted
				+ ",\"duplicates\":0,\"rejected\":1,\"rejections\":[{\"line\":" + line
				+ ",\"responseId\":\"r\",\"code\":\"" + code
				+ "\",\"pointer\":\"/answers/a\",\"detail\":\"9 is not on the scale\"}]}";
	}

	private String shown() {
		return this.shown.toString(StandardCharsets.UTF_8);
	}

	@Test
	void sendsLinesWithTheKeyAsNdjson() {
		this.stub.then(202, accepted(2));
		assertThat(load(line(1), "", line(2))).isEqualTo(new Outcome(2, 0, 0));
		assertThat(this.stub.requests()).containsExactly(new IntakeStub.Request("POST /api/v1/waves/w/responses",
				"Bearer secret", "application/x-ndjson", line(1) + "\n" + line(2) + "\n"));
	}

	@Test
	void triesAgainWhileIntakeIsOverloaded() {
		this.stub.then(503, "{}").then(503, "{}").then(429, "{}").then(202, accepted(1));
		assertThat(load(line(1))).isEqualTo(new Outcome(1, 0, 0));
		assertThat(this.stub.requests()).hasSize(4).extracting(IntakeStub.Request::body).containsOnly(line(1) + "\n");
		assertThat(shown()).containsOnlyOnce("trying again");
	}

	@Test
	void waitsAsLongAsIntakeAsksFor() {
		this.stub.then(503, "{}", Map.of("Retry-After", "7"));
		assertThatExceptionOfType(SubmitFailure.class).isThrownBy(() -> load(line(1)))
			.withMessageContaining("answers 503");
		assertThat(this.stub.requests()).as("7 s are more patience than there is").hasSize(1);
	}

	@Test
	void triesAgainWhenLinesCouldNotBeStored() {
		this.stub.then(207, rejected(1, 2, "unavailable")).then(202, accepted(2));
		assertThat(load(line(1), line(2))).isEqualTo(new Outcome(2, 0, 0));
	}

	@Test
	void saysWhyALineOfTheFileWasRefused() {
		this.stub.then(207, rejected(1, 2, "out-of-scale"));
		assertThat(load("", line(1), "", line(2))).isEqualTo(new Outcome(1, 0, 1));
		assertThat(shown()).contains("line 4 (r): /answers/a: 9 is not on the scale [out-of-scale]");
	}

	@Test
	void doesNotBelieveAReceiptThatForgetsALine() {
		this.stub.then(202, accepted(1));
		assertThatExceptionOfType(SubmitFailure.class).isThrownBy(() -> load(line(1), line(2)))
			.withMessage("survey-intake accounts for 1 of 2 lines.");
	}

	@Test
	void showsTwentyRefusalsAtMost() {
		String[] lines = IntStream.range(0, 30).mapToObj((i) -> "{\"unit\":\"12\"}").toArray(String[]::new);
		assertThat(load(lines).rejected()).isEqualTo(30);
		assertThat(shown().lines().filter((line) -> line.startsWith("Refused"))).hasSize(20);
	}

	@Test
	void doesNotSendALineWithoutAnId() {
		this.stub.then(202, accepted(1));
		assertThat(load("{\"unit\":\"12\"}", line(1))).isEqualTo(new Outcome(1, 0, 1));
		assertThat(this.stub.requests()).extracting(IntakeStub.Request::body).containsExactly(line(1) + "\n");
		assertThat(shown()).contains("line 1: /responseId:");
	}

	@Test
	void leavesBrokenLinesToIntake() {
		this.stub.then(207, rejected(0, 1, "malformed"));
		assertThat(load("{\"responseId\":")).isEqualTo(new Outcome(0, 0, 1));
	}

	@Test
	void sendsManyLinesInBatches() {
		this.stub.then(202, accepted(2000)).then(202, accepted(2000)).then(207, rejected(499, 500, "out-of-scale"));
		String[] lines = IntStream.rangeClosed(1, 4500).mapToObj(LoaderTests::line).toArray(String[]::new);
		assertThat(load(lines)).isEqualTo(new Outcome(4499, 0, 1));
		assertThat(this.stub.requests()).hasSize(3);
		assertThat(shown()).contains("line 4500 ").contains("4,000 of 4,500 (88 %)");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 409, 413, 500 })
	void givesUpAtOnceWhereTryingAgainIsNoUse(int status) {
		this.stub.then(status, "{\"detail\":\"The wave is a draft.\"}");
		assertThatExceptionOfType(SubmitFailure.class).isThrownBy(() -> load(line(1)))
			.withMessage("Responses to wave w were refused (" + status + "): The wave is a draft.");
		assertThat(this.stub.requests()).hasSize(1);
	}

	@Test
	void saysThatTheKeyIsWrong() {
		this.stub.then(401, "{}");
		assertThatExceptionOfType(SubmitFailure.class).isThrownBy(() -> load(line(1)))
			.withMessageContaining("is not the admin key");
	}

	@Test
	void givesUpOnAnAddressWhereNothingListens() throws IOException {
		URI nobody = freeAddress();
		assertThatExceptionOfType(SubmitFailure.class).isThrownBy(() -> load(nobody, line(1)))
			.withMessageContaining(nobody + " does not answer");
	}

	@Test
	void goesOnOnceIntakeIsThere() throws IOException {
		URI address = freeAddress();
		List<IntakeStub> started = new ArrayList<>();
		Progress progress = Progress.inLines(new PrintStream(this.shown, true, StandardCharsets.UTF_8), "w", 1);
		try (Intake intake = new Intake(address, "secret", SHORT,
				(reason) -> started.add(IntakeStub.start(address.getPort()).then(202, accepted(1))))) {
			assertThat(new Loader(intake, progress).load("w", Stream.of(line(1)))).isEqualTo(new Outcome(1, 0, 0));
		}
		finally {
			started.forEach(IntakeStub::close);
		}
	}

	@Test
	void showsItsProgressInOneLineOfATerminal() {
		Progress progress = Progress.inPlace(new PrintStream(this.shown, true, StandardCharsets.UTF_8), "w", 2);
		progress.at(1);
		progress.at(2);
		progress.say("Done.");
		List<String> lines = shown().lines().toList();
		assertThat(lines).last().isEqualTo("Done.");
		assertThat(shown()).contains("\rLoading w: 1 of 2 (50 %)").contains("\rLoading w: 2 of 2 (100 %)");
	}

	private static URI freeAddress() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return URI.create("http://127.0.0.1:" + socket.getLocalPort());
		}
	}

}
