package vn.sipas.intake.api;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.JSON;
import static vn.sipas.intake.RunningIntake.NDJSON;
import static vn.sipas.intake.RunningIntake.json;
import static vn.sipas.intake.RunningIntake.response;

class UnreadableOverHttpTests {

	private static final String[] ENGLISH = { "Accept-Language", "en" };

	private final RunningIntake intake = TestBroker.intake();

	private final String wave = TestBroker.openWave();

	private final String responses = this.wave + "/responses";

	@Test
	void aMethodThatThereIsNotIsOneThatTheAddressDoesNotTake() {
		var request = this.intake.request(this.wave).method("QUERY", BodyPublishers.noBody());
		HttpResponse<String> answer = this.intake.send(request);
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow"))
			.hasValueSatisfying((allow) -> assertThat(allow).contains("PUT"));
	}

	@Test
	void partsThatCannotBeReadAreRefusedWhoeverAsksForThemFirst() {
		String imports = this.wave + "/imports";
		assertThat(this.intake.post(imports, "multipart/form-data; boundary=b", "--b\r\nx--b--\r\n").statusCode())
			.isEqualTo(400);
		assertThat(this.intake.get("/openrosa/formList?formID=x", "Content-Type", "multipart/form-data").statusCode())
			.isEqualTo(400);
		assertThat(this.intake.post(imports + "?idColumn=", "multipart/form-data", "nothing").statusCode())
			.isEqualTo(400);
	}

	@Test
	void aFileIsNotSentWhereItIsNotSaidWhetherItIsOnlyChecked() {
		assertThat(this.intake.post(this.wave + "/imports?dryRun=", "text/csv", "unit,answeredAt").statusCode())
			.isEqualTo(422);
	}

	@Test
	void whatTheServerRefusesIsToldWithItsPath() {
		HttpResponse<String> answer = this.intake.get("/api/v1/waves/a%3Bb");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(json(answer).get("instance").stringValue()).isEqualTo("/api/v1/waves/a%3Bb");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e2147483648", "1e-2147483648", "1e99999999999", "-1e2147483648" })
	void findsAWeightBeyondNumbersOutOfRangeAndLosesNoOtherLine(String weight) {
		String bad = response("x").put("weight", 7).toString().replace("\"weight\":7", "\"weight\":" + weight);
		HttpResponse<String> single = this.intake.post(this.responses, JSON, bad);
		assertThat(single.statusCode()).isEqualTo(422);
		assertThat(first(single).get("pointer").stringValue()).isEqualTo("/weight");
		assertThat(first(single).get("code").stringValue()).isEqualTo("out-of-range");
		HttpResponse<String> batch = this.intake.post(this.responses, NDJSON,
				response("a") + "\n" + bad + "\n" + response("b"));
		assertThat(batch.statusCode()).isEqualTo(207);
		assertThat(json(batch).get("accepted").intValue()).isEqualTo(2);
		assertThat(json(batch).at("/rejections/0/pointer").stringValue()).isEqualTo("/weight");
		String definition = RunningIntake.wave("far")
			.toString()
			.replaceFirst("\"weight\":0\\.6", "\"weight\":" + weight);
		HttpResponse<String> defined = this.intake.put("/api/v1/waves/far", definition);
		assertThat(defined.statusCode()).isEqualTo(422);
		assertThat(first(defined).get("pointer").stringValue()).isEqualTo("/questionnaire/children/0/weight");
		assertThat(first(defined).get("code").stringValue()).isEqualTo("out-of-range");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"unit":NaN}         | malformed       | This is not JSON, or not exactly one value: line 1, column
					{"unit":             | malformed       | This is not JSON, or not exactly one value: line 1, column
					deep                 | nested-too-deep | Nested too deep: more than 100 levels at line 1, column
					long                 | number-too-long | A number is too long: more than 100 characters at line 1, column
					name                 | name-too-long   | The name of a field is too long: more than 10000 characters at line 1
					""")
	void saysInItsOwnWordsWhatCannotBeReadAndWhere(String kind, String code, String text) {
		String body = switch (kind) {
			case "deep" -> "{\"unit\":" + "[".repeat(200);
			case "long" -> "{\"weight\":" + "1".repeat(200) + "}";
			case "name" -> "{\"" + "x".repeat(20_000) + "\":1}";
			default -> kind;
		};
		assertOwnWords(this.intake.post(this.responses, JSON, body, ENGLISH), code, text);
		assertOwnWords(this.intake.put("/api/v1/waves/unread", body, ENGLISH), code, text);
		assertThat(this.intake.post(this.responses, JSON, body).body()).contains("dòng 1, cột");
		HttpResponse<String> batch = this.intake.post(this.responses, NDJSON, response("a") + "\n" + body, ENGLISH);
		JsonNode rejection = json(batch).at("/rejections/0");
		assertThat(rejection.get("code").stringValue()).isEqualTo(code);
		assertThat(rejection.get("detail").stringValue()).startsWith(text.replace("line 1", "line 2"));
	}

	private static void assertOwnWords(HttpResponse<String> answer, String code, String text) {
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:sipas:problem:malformed");
		assertThat(first(answer).get("code").stringValue()).isEqualTo(code);
		assertThat(first(answer).get("detail").stringValue()).startsWith(text);
		assertThat(json(answer).get("detail").stringValue()).startsWith("The body cannot be read. " + text);
		assertThat(answer.body()).doesNotContain("JsonReadFeature", "StreamRead", "token");
	}

	@Test
	void takesNothingButStrictUtf8() {
		String service = response("x").put("service", "..").toString();
		byte[] overlong = service.replace("..", "\u00c0\u00af").getBytes(StandardCharsets.ISO_8859_1);
		assertRefusedAsNoUtf8(overlong);
		assertRefusedAsNoUtf8(service.replace("..", "\u00c4").getBytes(StandardCharsets.ISO_8859_1));
		for (String encoding : new String[] { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32" }) {
			assertRefusedAsNoUtf8(service.getBytes(Charset.forName(encoding)));
		}
		byte[] batch = (service + "\n" + service.replace("..", "\u00c0\u00af") + "\n" + response("y"))
			.getBytes(StandardCharsets.ISO_8859_1);
		JsonNode report = json(this.intake.post(this.responses, NDJSON, BodyPublishers.ofByteArray(batch)));
		assertThat(report.get("accepted").intValue()).isEqualTo(2);
		assertThat(report.at("/rejections/0/line").intValue()).isEqualTo(2);
		assertThat(report.at("/rejections/0/code").stringValue()).isEqualTo("not-utf8");
	}

	private void assertRefusedAsNoUtf8(byte[] body) {
		HttpResponse<String> answer = this.intake.post(this.responses, JSON, BodyPublishers.ofByteArray(body));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(first(answer).get("code").stringValue()).isEqualTo("not-utf8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/responses/a;b=c", "/responses;x/a", ";x=1/responses/a", "/responses/a;" })
	void refusesAPathThatWouldBeCutOff(String path) {
		HttpResponse<String> answer = this.intake.put(this.wave + path, response("a").toString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:sipas:problem:semicolon-in-path");
		assertThat(TestBroker.records(TestBroker.bootstrapServers(), "sipas.responses.v1",
				this.wave.substring("/api/v1/waves/".length()) + "|"))
			.isEmpty();
	}

	@Test
	void saysNowhereNullForWhatIsNotThere() throws IOException {
		HttpResponse<String> untyped = this.intake
			.send(this.intake.request(this.responses).POST(BodyPublishers.ofString(response("a").toString())));
		assertThat(untyped.statusCode()).isEqualTo(415);
		assertThat(untyped.body()).contains("Content-Type: –").doesNotContain("null");
		int port = this.intake.request("/").build().uri().getPort();
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream()
				.write(TestBroker.utf8("PUT " + this.responses + "/a|b HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n"
						+ "Connection: close\r\n\r\n"));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:sipas:problem:").doesNotContain("null");
		}
	}

	@Test
	void findsNothingMissingInWhatIsNoObject() {
		HttpResponse<String> answer = this.intake.post(this.responses, JSON, "[1]");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json(answer).get("errors").size()).isOne();
		assertThat(first(answer).get("code").stringValue()).isEqualTo("not-an-object");
	}

	@Test
	void saysOfAFieldThatIsThereTwiceWhereInAWaveAsInAResponse() {
		HttpResponse<String> wave = this.intake.put("/api/v1/waves/twice", "{\"title\":{\"vi\":\"a\",\"vi\":\"b\"}}");
		assertThat(wave.statusCode()).isEqualTo(422);
		assertThat(first(wave).get("pointer").stringValue()).isEqualTo("/title/vi");
		assertThat(first(wave).get("code").stringValue()).isEqualTo("duplicate-field");
	}

	private static JsonNode first(HttpResponse<String> problem) {
		return json(problem).get("errors").get(0);
	}

}
