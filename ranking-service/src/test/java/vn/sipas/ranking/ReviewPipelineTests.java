package vn.sipas.ranking;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** What is noticed of responses in, lists for analysts out. */
@Timeout(120)
class ReviewPipelineTests {

	private static final String REVIEWS = "/api/v1/waves/w/reviews";

	private static final String QUALITY = "/api/v1/waves/w/quality";

	@TempDir
	static Path directory;

	private static Backends backends;

	private static Broker broker;

	private static Instance service;

	@BeforeAll
	static void start() throws Exception {
		backends = Backends.start(directory);
		broker = backends.broker();
		service = backends.instance();
		broker.makeTopics();
		broker.define(Samples.wave("w", 1, 0, Samples.provinces("11 Điện Biên", "12 Lai Châu")));
		eventually(() -> assertThat(service.get("/api/v1/waves/w/rankings").statusCode()).isEqualTo(200));
		// The service is there before these topics are.
		broker.makeTopic("sipas.flags.v1");
		broker.makeTopic("sipas.quality.v1");
	}

	@AfterAll
	static void stop() {
		service.close();
		backends.close();
	}

	@Test
	void aFlaggedResponseIsListedUntilItIsTakenBack() {
		flag("one", "\"held\":true,\"interviewer\":\"ivr-7\",\"answeredAt\":\"2026-03-02T10:00:00+07:00\"");
		eventually(() -> assertThat(reviews("?unit=12&interviewer=ivr-7").body()).isEqualTo("""
				{"wave":"w","page":0,"size":50,"total":1,"reviews":[{"responseId":"one","revision":2,"unit":"12",\
				"interviewer":"ivr-7","channel":"odk","flags":["too-fast","late"],"held":true,"state":"pending",\
				"answeredAt":"2026-03-02T03:00:00Z","flaggedAt":"2026-03-02T03:00:05.123Z"}]}"""));
		assertThat(reviews("").headers().firstValue("Cache-Control")).hasValue("no-store");
		flag("one", "\"held\":true,\"decision\":\"approved\"");
		eventually(() -> assertThat(reviews("?state=approved&flag=late").body()).contains("\"state\":\"approved\"",
				"\"decision\":\"approved\""));
		assertThat(reviews("?interviewer=ivr-7&state=all").body()).contains("\"total\":0,\"reviews\":[]");
		broker.send(new ProducerRecord<>("sipas.flags.v1", "w|one", null));
		eventually(() -> assertThat(reviews("?state=approved").body()).contains("\"total\":0"));
	}

	@Test
	void ofAWaveWhoseResponsesWereErasedNothingIsKeptOfThem() {
		Wave wave = Samples.wave("old", 1, 0, Samples.provinces("12 Lai Châu"));
		String path = "/api/v1/waves/old/reviews?state=all";
		broker.define(wave);
		flag("old", "before", "\"held\":true");
		eventually(() -> assertThat(service.getAsAdmin(path).body()).contains("\"total\":1,"));
		broker.define(Samples.erased(Samples.wave("old", 2, 0, wave.units()), Instant.parse("2028-12-31T17:00:00Z")));
		eventually(() -> assertThat(service.getAsAdmin(path).body()).contains("\"total\":0,"));
		flag("old", "late", "\"held\":true");
		flag("marker", "\"held\":true,\"interviewer\":\"marker\"");
		eventually(() -> assertThat(reviews("?interviewer=marker").body()).contains("\"total\":1,"));
		eventually(() -> assertThat(service.getAsAdmin(path).body()).contains("\"total\":0,"));
	}

	@Test
	void pagesAreCounted() {
		for (int i = 0; i < 5; i++) {
			flag("page-" + i, "\"held\":false,\"interviewer\":\"pages\"");
		}
		String asked = "?state=counted&interviewer=pages&size=2&page=";
		eventually(() -> assertThat(reviews(asked + "2").body()).contains("\"page\":2,\"size\":2,\"total\":5"));
		assertThat(reviews(asked + "2").body().split("responseId", -1)).hasSize(2);
		assertThat(reviews(asked + "3").body()).contains("\"total\":5,\"reviews\":[]");
	}

	@Test
	void theQualityOfUnitsAndInterviewersIsTold() {
		measure("w|12", "\"unit\":\"12\",\"version\":2,\"responses\":400,\"held\":3,\"approved\":1,\"rejected\":2,"
				+ "\"flags\":{\"too-fast\":5,\"alike\":1}");
		measure("w|12", "\"unit\":\"12\",\"version\":1,\"responses\":1,\"held\":0,\"approved\":0,\"rejected\":0,"
				+ "\"flags\":{}");
		measure("w|12|ivr-7", "\"unit\":\"12\",\"interviewer\":\"ivr-7\",\"version\":1,\"responses\":8,\"held\":1,"
				+ "\"approved\":0,\"rejected\":0,\"flags\":{\"too-fast\":1}");
		measure("w|11", "\"unit\":\"11\",\"version\":1,\"responses\":10,\"held\":0,\"approved\":0,\"rejected\":0,"
				+ "\"flags\":{}");
		eventually(() -> assertThat(service.getAsAdmin(QUALITY + "?sort=too-fast").body()).isEqualTo("""
				{"wave":"w","by":"unit","rows":[{"unit":"12","name":{"vi":"Lai Châu","en":"Lai Châu (en)"},\
				"responses":400,"held":3,"approved":1,"rejected":2,"flags":{"alike":1,"too-fast":5},\
				"percent":{"held":0.75,"approved":0.25,"rejected":0.50,"flags":{"alike":0.25,"too-fast":1.25}},\
				"version":2,"measuredAt":"2026-03-02T03:00:05.123Z"},{"unit":"11","name":{"vi":"Điện Biên",\
				"en":"Điện Biên (en)"},"responses":10,"held":0,"approved":0,"rejected":0,"flags":{},\
				"percent":{"held":0.00,"approved":0.00,"rejected":0.00,"flags":{}},\
				"version":1,"measuredAt":"2026-03-02T03:00:05.123Z"}]}"""));
		assertThat(service.getAsAdmin(QUALITY + "?unit=11").body()).contains("\"unit\":\"11\"")
			.doesNotContain("\"unit\":\"12\"");
		eventually(() -> assertThat(service.getAsAdmin(QUALITY + "?by=interviewer&unit=12&sort=held").body())
			.contains("\"interviewer\":\"ivr-7\",\"responses\":8")
			.doesNotContain("\"responses\":400"));
	}

	@ParameterizedTest
	@CsvSource({ REVIEWS + "?state=open, 400, state", REVIEWS + "?page=-1, 400, page", REVIEWS + "?page=x, 400, page",
			REVIEWS + "?page=99999999999, 400, page", REVIEWS + "?size=0, 400, size", REVIEWS + "?size=501, 400, size",
			REVIEWS + "?flag=%24gt, 400, flag", REVIEWS + "?unit=99, 404, 99", QUALITY + "?by=channel, 400, by",
			QUALITY + "?sort=-held, 400, sort", QUALITY + "?unit=99, 404, 99",
			"/api/v1/waves/nowhere/quality, 404, nowhere" })
	void whatCannotBeAskedIsAProblem(String path, int status, String named) {
		HttpResponse<String> answer = service.getAsAdmin(path, "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("“" + named + "”");
	}

	@Test
	void ofAResponseThatCannotBeReadTheDeadLetterSaysOnlyWhereItIs() {
		broker.send(new ProducerRecord<>("sipas.flags.v1", 3, "w|broken", "{\"event\":\"response-flagged\"}"));
		eventually(() -> assertThat(broker.deadLetters()).hasSize(1));
		ConsumerRecord<byte[], byte[]> letter = List.copyOf(broker.deadLetters()).getFirst();
		assertThat(letter.key()).isNull();
		assertThat(letter.value()).isNull();
		assertThat(Broker.header(letter, "sipas.error.reason")).isEqualTo("not-as-agreed");
		assertThat(Broker.header(letter, "sipas.error.topic")).isEqualTo("sipas.flags.v1");
		assertThat(Broker.header(letter, "sipas.error.partition")).isEqualTo("3");
	}

	private static void flag(String id, String more) {
		flag("w", id, more);
	}

	private static void flag(String wave, String id, String more) {
		broker.send("sipas.flags.v1", wave + "|" + id, """
				{"event":"response-flagged","wave":"%s","responseId":"%s","revision":2,"unit":"12","channel":"odk",\
				"flags":["too-fast","late"],%s,"flaggedAt":"2026-03-02T03:00:05.123Z"}""".formatted(wave, id, more));
	}

	private static void measure(String key, String more) {
		broker.send("sipas.quality.v1", key, """
				{"event":"quality-measured","wave":"w",%s,"measuredAt":"2026-03-02T03:00:05.123Z"}""".formatted(more));
	}

	private static HttpResponse<String> reviews(String query) {
		return service.getAsAdmin(REVIEWS + query);
	}

	private static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
	}

}
