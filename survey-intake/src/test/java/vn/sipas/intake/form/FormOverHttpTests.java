package vn.sipas.intake.form;

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

/**
 * The form as a browser without scripts uses it, and what scripts send.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormOverHttpTests {

	private RunningIntake intake = TestBroker.intake();

	@BeforeAll
	void start() {
		this.intake = FormWaves.intake();
	}

	@AfterAll
	void stop() {
		this.intake.close();
	}

	@Test
	void aFormWithoutScriptsIsPublishedWithWhatWasAgreedTo() {
		String wave = FormWaves.open(this.intake, "open");
		String page = page("/s/" + wave);
		Map<String, String> fields = FormWaves.filled(page, FormWaves.answers());
		HttpResponse<String> thanks = FormWaves.send(this.intake, "/s/" + wave, fields);
		assertThat(thanks.statusCode()).isEqualTo(202);
		assertThat(thanks.body()).contains("Đã nhận phiếu", fields.get("code"));
		JsonNode event = only(wave);
		assertThat(event.get("channel").stringValue()).isEqualTo("web");
		assertThat(event.get("consent").stringValue()).isEqualTo("2026-1");
		assertThat(event.get("answers").toString()).isEqualTo("{\"access.1\":5,\"access.2\":4,\"policy.1\":2}");
		assertThat(event.get("demographics").toString()).isEqualTo("{\"sex\":\"female\"}");
		assertThat(event.get("responseId").stringValue()).matches("w-[0-9a-f]{32}");
		assertThat(event.toString()).doesNotContain(fields.get("code"));
	}

	@Test
	void sendingTheSameTwiceIsPublishedOnceAndOtherContentIsAConflict() {
		String wave = FormWaves.open(this.intake, "open");
		Map<String, String> fields = FormWaves.filled(page("/s/" + wave), FormWaves.answers());
		FormWaves.send(this.intake, "/s/" + wave, fields);
		assertThat(FormWaves.send(this.intake, "/s/" + wave, fields).statusCode()).isEqualTo(202);
		fields.put("a.access.1", "1");
		HttpResponse<String> other = FormWaves.send(this.intake, "/s/" + wave + "?lang=en", fields);
		assertThat(other.statusCode()).isEqualTo(409);
		assertThat(other.body()).contains("answered before", "/s/" + wave + "/receipt?lang=en");
		assertThat(FormWaves.published(wave)).hasSize(1);
	}

	@Test
	void whatIsMissingIsSaidAndWhatWasAnsweredIsStillThere() {
		String wave = FormWaves.open(this.intake, "open");
		Map<String, String> given = FormWaves.answers();
		given.remove("consent");
		given.put("unit", "");
		Map<String, String> fields = FormWaves.filled(page("/s/" + wave), given);
		HttpResponse<String> again = FormWaves.send(this.intake, "/s/" + wave, fields);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Hãy chọn đơn vị.", "Tôi đồng ý&quot;", fields.get("code"))
			.containsPattern("name=\"a.access.1\" value=\"5\" checked");
		assertThat(FormWaves.published(wave)).isEmpty();
	}

	@Test
	void aTokenHoldsForItsOwnCodeAndWaveOnly() {
		String wave = FormWaves.open(this.intake, "open");
		Map<String, String> fields = FormWaves.filled(page("/s/" + wave), FormWaves.answers());
		fields.put("code", ReceiptCode.fresh().written());
		assertThat(FormWaves.send(this.intake, "/s/" + wave, fields).statusCode()).isEqualTo(403);
		String other = FormWaves.open(this.intake, "open");
		Map<String, String> elsewhere = FormWaves.filled(page("/s/" + wave), FormWaves.answers());
		assertThat(FormWaves.send(this.intake, "/s/" + other, elsewhere).statusCode()).isEqualTo(403);
	}

	@Test
	void aScriptWorksForEachResponseThatItSends() {
		String wave = FormWaves.open(this.intake, "open");
		String token = RunningIntake.json(this.intake.get("/s/" + wave + "/token")).get("token").stringValue();
		ReceiptCode code = ReceiptCode.fresh();
		HttpResponse<String> idle = json(wave, body(code, token, "0"));
		assertThat(idle.statusCode()).isEqualTo(403);
		assertThat(RunningIntake.json(idle).get("type").stringValue()).endsWith("form-expired");
		HttpResponse<String> taken = json(wave, body(code, token, Proof.find(12, token, code)));
		assertThat(taken.statusCode()).isEqualTo(202);
		assertThat(RunningIntake.json(taken).get("responseId").stringValue()).isEqualTo(code.responseId(wave));
		JsonNode event = only(wave);
		assertThat(event.get("durationSeconds").intValue()).isEqualTo(61);
		assertThat(event.get("device").stringValue()).matches("[0-9a-f]{16}");
		assertThat(event.get("answeredAt").stringValue()).isEqualTo("2026-06-01T09:00:00.5+07:00");
	}

	@Test
	void saysClearlyWhyThereIsNoForm() {
		String wave = "draft-of-a-form";
		FormWaves.define(this.intake, FormWaves.definition(wave, "open").put("state", "draft"));
		assertThat(asks("/s/" + wave).statusCode()).isEqualTo(409);
		assertThat(asks("/s/" + wave).body()).contains("chưa mở");
		FormWaves.define(this.intake, FormWaves.definition(wave, "open"));
		assertThat(asks("/s/" + wave).statusCode()).isEqualTo(200);
		FormWaves.define(this.intake, FormWaves.definition(wave, "open").put("state", "closed"));
		assertThat(asks("/s/" + wave + "?lang=en").body()).contains("The survey is over", "lang=\"en\"");
		assertThat(asks("/s/no-such-wave").statusCode()).isEqualTo(404);
		String without = TestBroker.openWave();
		assertThat(asks(without.replace("/api/v1/waves/", "/s/")).body()).contains("Không có phiếu trực tuyến");
	}

	@Test
	void presetsAUnitAndKnowsWhichThereAre() {
		String wave = FormWaves.open(this.intake, "open");
		assertThat(page("/s/" + wave + "/11")).containsPattern("value=\"11\"[^>]*selected")
			.contains("/s/" + wave + "/11?lang=en");
		assertThat(asks("/s/" + wave + "/99").statusCode()).isEqualTo(404);
	}

	@Test
	void neitherCookiesNorAnythingKeptByCaches() {
		String wave = FormWaves.open(this.intake, "open");
		HttpResponse<String> page = asks("/s/" + wave);
		assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'")
			.doesNotContain("unsafe");
		assertThat(page.body()).doesNotContain("style=\"", "onclick").doesNotContainPattern("<script>");
	}

	@Test
	void aFormThatIsNoneIsABadRequest() {
		String path = "/s/" + FormWaves.open(this.intake, "open");
		assertThat(this.intake.post(path, FormWaves.FORM, "code=%zz").statusCode()).isEqualTo(400);
		assertThat(this.intake.post(path, FormWaves.FORM, "a=1&".repeat(2000)).statusCode()).isBetween(400, 413);
		assertThat(this.intake.post(path, FormWaves.FORM, "").statusCode()).isEqualTo(422);
		assertThat(this.intake.post(path, "text/plain", "x").statusCode()).isEqualTo(415);
		assertThat(this.intake.post(path, RunningIntake.JSON, "{\"answers\":[]}").statusCode()).isEqualTo(422);
	}

	@Test
	void filesAreKeptForGoodUnderTheirHashAndTheWorkerIsNot() {
		String page = page("/s/" + FormWaves.open(this.intake, "open"));
		var script = java.util.regex.Pattern.compile("/s/static/form\\.[0-9a-f]{10}\\.js").matcher(page);
		assertThat(script.find()).isTrue();
		assertThat(asks(script.group()).headers().firstValue("Cache-Control").orElse("")).contains("immutable");
		HttpResponse<String> worker = asks("/s/static/worker.js");
		assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(worker.headers().firstValue("Service-Worker-Allowed")).hasValue("/s/");
		assertThat(worker.body()).containsPattern("importScripts\\('/s/static/outbox\\.[0-9a-f]{10}\\.js'\\)");
		assertThat(asks("/s/static/nothing.js").statusCode()).isEqualTo(404);
	}

	@Test
	void aQrCodeAndAPosterForEachUnit() {
		String wave = FormWaves.open(this.intake, "open");
		HttpResponse<String> code = asks("/s/" + wave + "/12/qr.svg");
		assertThat(code.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
		assertThat(code.body()).startsWith("<svg").contains("viewBox");
		String poster = page("/s/" + wave + "/12/poster");
		assertThat(poster).contains("Lai Châu", "Lai Chau", "mã biên nhận", "receipt code",
				"http://localhost:" + this.intake.port() + "/s/" + wave + "/12");
		// The port may have any digits.
		String port = ":" + this.intake.port();
		assertThat(poster.replace(port, "")).doesNotContain("450");
		assertThat(this.intake.get("/s/" + wave + "/12/poster").body().replace(port, "")).contains("450");
		assertThat(asks("/s/" + wave + "/99/qr.svg").statusCode()).isEqualTo(404);
	}

	private static String body(ReceiptCode code, String token, String proof) {
		return """
				{"code":"%s","token":"%s","proof":"%s","consent":"2026-1","unit":"12","answers":{"access.1":3},
				"answeredAt":"2026-06-01T09:00:00.500+07:00","durationSeconds":61,"device":"0123456789abcdef"}
				""".formatted(code.written().toLowerCase(java.util.Locale.ROOT), token, proof);
	}

	private HttpResponse<String> json(String wave, String body) {
		return this.intake.post("/s/" + wave, RunningIntake.JSON, body, "Authorization", "none");
	}

	private static JsonNode only(String wave) {
		List<JsonNode> published = FormWaves.published(wave);
		assertThat(published).hasSize(1);
		return published.getFirst();
	}

	private HttpResponse<String> asks(String path) {
		return this.intake.get(path, "Authorization", "none");
	}

	private String page(String path) {
		HttpResponse<String> answer = asks(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
