package vn.sipas.intake.openrosa;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;

class CollectTests {

	private final RunningIntake intake = TestBroker.intake();

	private final WaveForms forms = new WaveForms();

	private final Collect collect = this.forms.collect();

	@Test
	void theListHasTheFormWithTheDigestOfItsBytes() throws NoSuchAlgorithmException {
		HttpResponse<String> list = this.collect.list();
		String form = this.collect.form(this.forms.wave()).body();
		assertThat(list.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
		assertThat(list.headers().firstValue("Date")).isPresent();
		assertThat(list.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/xml"));
		String md5 = HexFormat.of()
			.formatHex(MessageDigest.getInstance("MD5").digest(form.getBytes(StandardCharsets.UTF_8)));
		assertThat(list.body()).contains("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">",
				"<formID>" + this.forms.wave() + "</formID>", "<hash>md5:" + md5 + "</hash>",
				"<downloadUrl>http://localhost:" + this.intake.port() + "/openrosa/forms/" + this.forms.wave()
						+ "</downloadUrl>");
	}

	@Test
	void theListHasOnlyOpenWavesThatTheKeyIsFor() {
		String key = Keys.issue(this.intake, "collect-" + this.forms.wave(), "collector", List.of(this.forms.wave()),
				List.of("*"));
		TestBroker.openWave();
		Collect own = new Collect(this.intake, "/openrosa/v1/key/" + key, "Authorization", "none");
		assertThat(own.list().body()).containsOnlyOnce("<formID>")
			.contains("<formID>" + this.forms.wave() + "</formID>",
					"/openrosa/v1/key/" + key + "/forms/" + this.forms.wave());
		this.forms.close();
		assertThat(own.list().statusCode()).isEqualTo(200);
		assertThat(own.list().body()).doesNotContain("<formID>");
	}

	@Test
	void aFormFilledInByTheRealEngineIsPublished() {
		Collect.Filled filled = this.forms.fill("English (en)", WaveForms::usual);
		assertThat(filled.problems()).isEmpty();
		assertThat(filled.shown().get("access.1")).containsExactly("The waiting area has enough seats",
				"Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied");
		assertThat(filled.shown().get("unit1")).contains("Lai Chau", "Dien Bien").doesNotContain("Viet Nam");
		assertThat(filled.shown().get("consent")).last().isEqualTo("I agree");
		HttpResponse<String> answer = this.collect.submit(filled.xml(), Map.of());
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).contains("http://openrosa.org/http/response", "submit_success", "Đã nhận phiếu");
		JsonNode event = this.forms.published(filled.instanceId());
		assertThat(event.get("unit").stringValue()).isEqualTo("12");
		assertThat(event.get("answers").get("access.1").intValue()).isEqualTo(4);
		assertThat(event.get("channel").stringValue()).isEqualTo("odk");
		assertThat(event.get("consent").stringValue()).isEqualTo("2026-1");
		assertThat(event.get("demographics").get("sex").stringValue()).isEqualTo("female");
		assertThat(event.get("cluster").stringValue()).isEqualTo("12-105-03490");
		assertThat(event.get("interviewer").stringValue()).isEqualTo("i-017");
		assertThat(event.get("device").stringValue()).matches("[0-9a-f]{16}");
		assertThat(event.toString()).doesNotContain("collect:abc");
	}

	@Test
	void theFormSpeaksVietnameseFirst() {
		assertThat(this.forms.fill("Tiếng Việt (vi)", WaveForms::usual).shown().get("access.1"))
			.startsWith("Nơi ngồi chờ có đủ chỗ ngồi", "Rất không hài lòng");
	}

	@Test
	void theFormTakesNoConsentForGrantedAndNeedsAnAnswer() {
		assertThat(this.forms
			.fill("English (en)", (name, choices) -> name.equals("consent") ? null : WaveForms.usual(name, choices))
			.problems()).contains("consent required");
		assertThat(this.forms.fill("English (en)", (name, choices) -> name.equals("done") ? "OK" : null).problems())
			.contains("done At least one question has to be answered.");
	}

	@Test
	void theSameFormAgainIsReceivedAgainAndSaysTheSame() {
		Collect.Filled filled = this.forms.fill("English (en)", WaveForms::usual);
		assertThat(this.collect.submit(filled.xml(), Map.of()).statusCode()).isEqualTo(201);
		assertThat(this.collect.submit(filled.xml(), Map.of()).statusCode()).isEqualTo(201);
		assertThat(this.forms.records().stream().map((event) -> event.get("digest").stringValue()).distinct())
			.hasSize(1);
	}

	@Test
	void aFormInSeveralPostsIsPublishedWithTheLast() {
		Collect.Filled filled = this.forms.fill("English (en)", WaveForms::usual);
		assertThat(this.collect.submit(filled.xml(), Map.of("*isIncomplete*", "yes", "photo.jpg", "x")).statusCode())
			.isEqualTo(202);
		assertThat(this.forms.records()).isEmpty();
		assertThat(this.collect.submit(filled.xml(), Map.of("other.jpg", "y")).statusCode()).isEqualTo(201);
		assertThat(this.forms.records()).hasSize(1);
	}

	@Test
	void theServerSaysHowMuchItTakes() throws IOException {
		HttpResponse<String> head = this.collect.head();
		assertThat(head.statusCode()).isEqualTo(204);
		assertThat(head.headers().firstValueAsLong("X-OpenRosa-Accept-Content-Length").orElse(0)).isEqualTo(10 << 20);
		assertThat(head.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
	}

	@Test
	void aWaveThatIsClosedTakesNoForms() {
		Collect.Filled filled = this.forms.fill("English (en)", WaveForms::usual);
		this.forms.close();
		HttpResponse<String> answer = this.collect.submit(filled.xml(), Map.of(), "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("nature=\"error\"", "takes no responses");
	}

	@Test
	void whatIsWrongIsSaidToTheUser() {
		Collect.Filled filled = this.forms.fill("English (en)", WaveForms::usual);
		String wrong = filled.xml().replace(">12<", ">99<").replace("<sex>female", "<sex>0912345678");
		HttpResponse<String> answer = this.collect.submit(wrong, Map.of(), "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("The wave has no unit \"99\"", "/demographics/sex");
	}

	static List<String> bombs() {
		String deep = "<data id=\"x\">" + "<a>".repeat(50_000);
		String many = "<data id=\"x\">" + "<a>1</a>".repeat(20_000) + "</data>";
		return List.of("", "no xml", "<data id=\"x\">", "<data id=\"x\"><a></data>", deep, many,
				"<!DOCTYPE data [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><data id=\"x\"><a>&x;</a></data>",
				"<!DOCTYPE data [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><data id=\"x\"><a>&b;</a></data>",
				"<!DOCTYPE data SYSTEM \"http://127.0.0.1:1/x.dtd\"><data id=\"x\"/>");
	}

	@ParameterizedTest
	@MethodSource("bombs")
	void whatIsNoFormIsRefused(String xml) {
		HttpResponse<String> answer = this.collect.submit(xml, Map.of());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("nature=\"error\"").doesNotContain("root:");
	}

	@Test
	void anEncryptedFormIsRefusedInWords() {
		assertThat(this.collect.submit("<data id=\"x\" encrypted=\"yes\"/>", Map.of(), "Accept-Language", "en").body())
			.contains("Encrypted forms are not taken");
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 10_000 })
	void postsOfManyPartsAreRefused(int parts) {
		var body = new StringBuilder();
		for (int i = 0; i < parts; i++) {
			body.append("--b\r\nContent-Disposition: form-data; name=\"p" + i + "\"\r\n\r\nx\r\n");
		}
		assertThat(this.intake.post("/openrosa/submission", "multipart/form-data; boundary=b", body + "--b--\r\n")
			.statusCode()).isIn(400, 413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--b--\r\n", "--c\r\n",
			"--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"\r\n\r\n<data",
			"--b\r\n\r\n\r\n--b--\r\n" })
	void postsThatBreakOffAreRefused(String body) {
		assertThat(this.intake.post("/openrosa/submission", "multipart/form-data; boundary=b", body).statusCode())
			.isEqualTo(400);
	}

}
