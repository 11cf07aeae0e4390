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
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksOverHttpTests {

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
	void aHouseholdAnswersOnceByItsLink() {
		String wave = FormWaves.open(this.intake, "link");
		assertThat(asks("/s/" + wave).statusCode()).isEqualTo(403);
		String path = path(issue(wave, "{\"unit\":\"12\",\"count\":1}"), 0);
		String page = asks(path).body();
		assertThat(page).contains("Lai Châu").doesNotContain("<select");
		Map<String, String> fields = FormWaves.filled(page, FormWaves.answers());
		assertThat(FormWaves.send(this.intake, path, fields).statusCode()).isEqualTo(202);
		Map<String, String> again = FormWaves.filled(asks(path).body(), FormWaves.answers());
		assertThat(FormWaves.send(this.intake, path, again).statusCode()).isEqualTo(202);
		again.put("a.access.1", "1");
		assertThat(FormWaves.send(this.intake, path, again).statusCode()).isEqualTo(409);
		assertThat(FormWaves.published(wave)).hasSize(1);
	}

	@Test
	void anotherServiceThatRemembersNothingTellsFromTheLogThatALinkWasAnswered() {
		String wave = FormWaves.open(this.intake, "link");
		String path = path(issue(wave, "{\"unit\":\"12\",\"count\":1}"), 0);
		FormWaves.send(this.intake, path, FormWaves.filled(asks(path).body(), FormWaves.answers()));
		try (RunningIntake other = FormWaves.intake()) {
			Map<String, String> fields = FormWaves.filled(other.get(path).body(), FormWaves.answers());
			assertThat(FormWaves.send(other, path, fields).statusCode()).isEqualTo(202);
			fields.put("a.policy.1", "5");
			assertThat(FormWaves.send(other, path, fields).statusCode()).isEqualTo(409);
		}
		assertThat(FormWaves.published(wave)).hasSize(1);
	}

	@Test
	void aLinkIsForItsUnitAndWaveOnly() {
		String wave = FormWaves.open(this.intake, "link");
		String path = path(issue(wave, "{\"unit\":\"12\",\"count\":1}"), 0);
		Map<String, String> fields = FormWaves.filled(asks(path).body(), FormWaves.answers());
		fields.put("unit", "11");
		assertThat(FormWaves.send(this.intake, path, fields).statusCode()).isEqualTo(422);
		String other = FormWaves.open(this.intake, "open");
		assertThat(asks(path.replace(wave, other)).statusCode()).isEqualTo(403);
		assertThat(asks(path.substring(0, path.length() - 3) + "AAA").body()).contains("Đường dẫn không đúng");
	}

	@Test
	void aLinkThatWasTakenBackDoesNotHoldAnyMore() {
		String wave = FormWaves.open(this.intake, "link");
		JsonNode issued = issue(wave, "{\"unit\":\"12\",\"count\":2}");
		String id = issued.at("/links/0/id").stringValue();
		HttpResponse<String> revoked = this.intake.delete("/api/v1/waves/" + wave + "/links/" + id);
		assertThat(revoked.statusCode()).isEqualTo(204);
		assertThat(asks(path(issued, 0)).statusCode()).isEqualTo(410);
		assertThat(asks(path(issued, 0)).body()).contains("thu hồi");
		assertThat(asks(path(issued, 1)).statusCode()).isEqualTo(200);
		Map<String, String> log = TestBroker.last(TestBroker.bootstrapServers(), "sipas.access.v1", "link|" + wave);
		assertThat(log).containsOnlyKeys("link|" + wave + "|" + id);
	}

	@Test
	void collectorsIssueForTheirUnitsAndSeeTheirQuotas() {
		String wave = FormWaves.open(this.intake, "link");
		String key = Keys.issue(this.intake, "links-" + wave, "collector", List.of(wave), List.of("12"));
		String[] as = { "Authorization", "Bearer " + key };
		String links = "/api/v1/waves/" + wave + "/links";
		HttpResponse<String> csv = this.intake.post(links, RunningIntake.JSON, "{\"unit\":\"12\",\"count\":3}",
				"Authorization", "Bearer " + key, "Accept", "text/csv");
		assertThat(csv.statusCode()).isEqualTo(201);
		assertThat(csv.body().lines()).hasSize(4).first().isEqualTo("id,unit,expires,link");
		HttpResponse<String> other = this.intake.post(links, RunningIntake.JSON, "{\"unit\":\"11\",\"count\":3}", as);
		assertThat(RunningIntake.json(other).at("/errors/0/code").stringValue()).isEqualTo("unit-not-allowed");
		assertThat(RunningIntake.json(this.intake.get(links, as)).at("/quotas/0/responses").intValue()).isEqualTo(450);
		assertThat(issue(wave, "{\"unit\":\"12\",\"count\":1}").get("quota").intValue()).isEqualTo(450);
		assertThat(this.intake.delete(links + "/l-00112233445566778899", as).statusCode()).isEqualTo(403);
	}

	@Test
	void refusesMoreLinksThanAreIssuedAtOnceAndTimesThatArePast() {
		String wave = FormWaves.open(this.intake, "link");
		HttpResponse<String> refused = this.intake.post("/api/v1/waves/" + wave + "/links", RunningIntake.JSON,
				"{\"unit\":\"12\",\"count\":10001,\"expires\":\"2020-01-01T00:00:00Z\"}");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("/count", "/expires");
	}

	private JsonNode issue(String wave, String wanted) {
		HttpResponse<String> issued = this.intake.post("/api/v1/waves/" + wave + "/links", RunningIntake.JSON, wanted);
		assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
		return RunningIntake.json(issued);
	}

	private static String path(JsonNode issued, int index) {
		String link = issued.at("/links/" + index + "/link").stringValue();
		return link.substring(link.indexOf("/s/"));
	}

	private HttpResponse<String> asks(String path) {
		return this.intake.get(path, "Authorization", "none");
	}

}
