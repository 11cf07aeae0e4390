package vn.sipas.intake.form;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptsOverHttpTests {

	private RunningIntake intake = TestBroker.intake();

	private String wave = "";

	@BeforeAll
	void start() {
		this.intake = FormWaves.intake();
		this.wave = FormWaves.open(this.intake, "open");
	}

	@AfterAll
	void stop() {
		this.intake.close();
	}

	@Test
	void showsWhatACodeStandsFor() {
		String code = answer();
		HttpResponse<String> shown = receipt(Map.of("code", code.toLowerCase(java.util.Locale.ROOT)));
		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.body()).contains("Lai Châu", "Đất đai", "Nữ", "2026-1", "Rất hài lòng", "Không trả lời");
		JsonNode json = RunningIntake.json(api("POST", code));
		assertThat(json.get("state").stringValue()).isEqualTo("received");
		assertThat(json.at("/response/answers/access.1").intValue()).isEqualTo(5);
	}

	@Test
	void aCodeThatStandsForNothingIsSaidToDoSo() {
		HttpResponse<String> none = receipt(Map.of("code", ReceiptCode.fresh().written()));
		assertThat(none.statusCode()).isEqualTo(404);
		assertThat(none.body()).contains("không ứng với phiếu nào");
		assertThat(api("POST", "nonsense").statusCode()).isEqualTo(404);
		assertThat(api("DELETE", ReceiptCode.fresh().written()).statusCode()).isEqualTo(404);
	}

	@Test
	void aCorrectionReplacesAndCountsAsTheNextRevision() {
		String code = answer();
		HttpResponse<String> form = receipt(Map.of("code", code, "action", "correct"));
		assertThat(form.body()).containsPattern("name=\"a.access.1\" value=\"5\" checked").contains("đang sửa");
		Map<String, String> fields = FormWaves.filled(form.body(), FormWaves.answers());
		assertThat(fields).containsEntry("revision", "2").containsEntry("code", code);
		fields.put("a.access.1", "1");
		assertThat(FormWaves.send(this.intake, "/s/" + this.wave, fields).statusCode()).isEqualTo(202);
		assertThat(FormWaves.send(this.intake, "/s/" + this.wave, fields).statusCode()).isEqualTo(202);
		List<JsonNode> published = published(code);
		assertThat(published).hasSize(2);
		assertThat(published.getLast().get("revision").intValue()).isEqualTo(2);
		assertThat(published.getLast().at("/answers/access.1").intValue()).isEqualTo(1);
		assertThat(RunningIntake.json(api("POST", code)).at("/response/answers/access.1").intValue()).isEqualTo(1);
	}

	@Test
	void withdrawingAsksOnceAndIsFinal() {
		String code = answer();
		assertThat(receipt(Map.of("code", code, "action", "withdraw")).body()).contains("trong vòng 15 ngày");
		assertThat(published(code)).hasSize(1);
		HttpResponse<String> done = receipt(Map.of("code", code, "action", "withdraw-surely"));
		assertThat(done.statusCode()).isEqualTo(202);
		assertThat(published(code).getLast().get("event").stringValue()).isEqualTo("response-withdrawn");
		assertThat(receipt(Map.of("code", code)).body()).contains("đã được rút").doesNotContain("Lai Châu");
		assertThat(receipt(Map.of("code", code, "action", "correct")).statusCode()).isEqualTo(409);
		assertThat(RunningIntake.json(api("POST", code)).get("state").stringValue()).isEqualTo("withdrawn");
	}

	@Test
	void withdrawsOverTheApiAlsoOnceTheWaveIsClosed() {
		String closing = FormWaves.open(this.intake, "open");
		Map<String, String> fields = FormWaves.filled(this.intake.get("/s/" + closing).body(), FormWaves.answers());
		FormWaves.send(this.intake, "/s/" + closing, fields);
		FormWaves.define(this.intake, FormWaves.definition(closing, "open").put("state", "closed"));
		HttpResponse<String> withdrawn = api(closing, "DELETE", fields.getOrDefault("code", ""));
		assertThat(withdrawn.statusCode()).isEqualTo(200);
		assertThat(FormWaves.published(closing)).hasSize(2);
	}

	private String answer() {
		Map<String, String> fields = FormWaves.filled(this.intake.get("/s/" + this.wave).body(), FormWaves.answers());
		assertThat(FormWaves.send(this.intake, "/s/" + this.wave, fields).statusCode()).isEqualTo(202);
		return fields.getOrDefault("code", "");
	}

	private List<JsonNode> published(String code) {
		String id = ReceiptCode.parse(code).orElseThrow().responseId(this.wave);
		return FormWaves.published(this.wave)
			.stream()
			.filter((event) -> event.get("responseId").stringValue().equals(id))
			.toList();
	}

	private HttpResponse<String> receipt(Map<String, String> fields) {
		return FormWaves.send(this.intake, "/s/" + this.wave + "/receipt", fields);
	}

	private HttpResponse<String> api(String method, String code) {
		return api(this.wave, method, code);
	}

	private HttpResponse<String> api(String of, String method, String code) {
		return this.intake.send(this.intake
			.request("/api/v1/waves/" + of + "/receipts", "Authorization", "none", "Content-Type", RunningIntake.JSON)
			.method(method, BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
	}

}
