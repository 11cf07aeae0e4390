package vn.sipas.intake.microdata;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What analysts get of the responses that were sent. */
class MicrodataOverHttpTests {

	// scoring-service's contract.
	private static final Path EXAMPLES = Path.of("../scoring-service/src/contracts/response-flagged/examples");

	private final RunningIntake intake = TestBroker.intake();

	private final String wave = TestBroker.openWave();

	private final String id = this.wave.substring(this.wave.lastIndexOf('/') + 1);

	@Test
	void aRowHasTheAnswersAndTheSampleAndNothingThatLeadsToAPerson() {
		send(response("somebody"));
		HttpResponse<String> answer = this.intake.get(this.wave + "/responses.csv");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((disposition) -> assertThat(disposition).contains(this.id + "-responses.csv"));
		NamedCsvRecord row = rows(answer).getFirst();
		assertThat(row.getFieldsAsMap()).containsEntry("unit", "12")
			.containsEntry("stratum", "12-mountain")
			.containsEntry("stratumClusters", "Inf")
			.containsEntry("weight", "1.25")
			.containsEntry("counted", "1")
			.containsEntry("decision", "")
			.containsEntry("channel", "api")
			.containsEntry("answeredOn", "2026-03-02")
			.containsEntry("service", "land")
			.containsEntry("access.1", "5")
			.containsEntry("policy.2", "2")
			.containsEntry("policy.3", "");
		assertThat(row.getField("cluster")).matches("c[0-9a-f]{16}");
		assertThat(answer.body()).doesNotContain("somebody")
			.doesNotContain("12-105-03490")
			.doesNotContain("i-017")
			.doesNotContain("09:14")
			.doesNotContain("312");
	}

	@Test
	void theLatestRevisionCountsAndAWithdrawalIsFinal() {
		send(response("corrected").put("weight", 1));
		send(response("corrected").put("revision", 3).put("weight", 3));
		send(response("corrected").put("revision", 2).put("weight", 2));
		send(response("conflicting").put("weight", 4));
		send(response("conflicting").put("weight", 5));
		send(response("withdrawn"));
		this.intake.delete(this.wave + "/responses/withdrawn");
		send(response("withdrawn").put("revision", 9));
		assertThat(cells("weight")).containsExactlyInAnyOrder("3", "4");
	}

	@Test
	void whatScoringMakesADeadLetterOfIsNoRow() throws Exception {
		send(response("good"));
		ObjectNode event = (ObjectNode) RunningIntake.example("response-submitted/examples/full.json");
		event.put("wave", this.id).put("responseId", "past");
		put(this.id + "|past", event.deepCopy().put("unit", "nowhere").toString());
		put(this.id + "|past", event.deepCopy().put("revision", 0).toString());
		put(this.id + "|past", event.deepCopy().put("weight", 0).toString());
		ObjectNode outOfScale = event.deepCopy();
		outOfScale.withObject("answers").put("access.1", 9);
		put(this.id + "|past", outOfScale.toString());
		put(this.id + "|other", event.toString());
		put(this.id + "|junk", "{\"event\":");
		put(this.id + "|good",
				event.deepCopy().put("responseId", "good").put("revision", 2).put("unit", "x").toString());
		assertThat(cells("unit")).containsExactly("12");
		put(this.id + "|past", event.put("weight", 7).toString());
		assertThat(cells("weight")).containsExactlyInAnyOrder("1.25", "7");
	}

	@Test
	void whatIsHeldOrRejectedIsMarkedOrLeftOut() {
		String held = TestBroker.openWave((definition) -> {
			definition.putObject("fieldwork")
				.putObject("quality")
				.put("secondsPerQuestion", 2)
				.putArray("hold")
				.add("too-fast");
			return definition;
		});
		for (String each : List.of("plain", "rejected", "approved", "held", "corrected")) {
			ObjectNode response = response(each).put("durationSeconds", each.matches("plain|rejected") ? 300 : 1);
			send(held, response.put("service", each));
		}
		decide(held, "rejected", 1, "rejected");
		decide(held, "approved", 1, "rejected");
		decide(held, "approved", 1, "approved");
		decide(held, "corrected", 1, "approved");
		send(held, response("corrected").put("durationSeconds", 1).put("revision", 2).put("service", "corrected"));
		Map<String, String> standing = rows(this.intake.get(held + "/responses.csv")).stream()
			.collect(Collectors.toMap((row) -> row.getField("service"),
					(row) -> row.getField("counted") + " " + row.getField("decision") + " " + row.getField("flags")));
		assertThat(standing).isEqualTo(Map.of("plain", "1  ", "rejected", "0 rejected ", "approved",
				"1 approved too-fast", "held", "0  too-fast", "corrected", "0  too-fast"));
		assertThat(rows(this.intake.get(held + "/responses.csv?rows=counted")))
			.extracting((row) -> row.getField("service"))
			.containsExactlyInAnyOrder("plain", "approved");
	}

	@Test
	void whatShowsOnlyWhereAllAreCountedIsTakenFromScoring() throws Exception {
		String compared = TestBroker.openWave((definition) -> {
			definition.putObject("fieldwork")
				.putObject("quality")
				.put("responsesPerDevice", 1)
				.putArray("hold")
				.add("device-repeat");
			return definition;
		});
		String name = compared.substring(compared.lastIndexOf('/') + 1);
		send(compared, response("repeated"));
		// Nobody has counted yet.
		assertThat(this.intake.get(compared + "/responses.csv").statusCode()).isEqualTo(503);
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic("sipas.flags.v1", 4, (short) 1))).all().get();
		}
		try (DirectoryStream<Path> examples = Files.newDirectoryStream(EXAMPLES, "*.json")) {
			for (Path example : examples) {
				ObjectNode event = (ObjectNode) JsonMapper.shared().readTree(Files.readString(example));
				event.put("wave", name).put("responseId", "repeated").put("revision", 1);
				event.putArray("flags").add("device-repeat");
				put("sipas.flags.v1", name + "|repeated", event.toString());
			}
		}
		assertThat(rows(this.intake.get(compared + "/responses.csv"))).singleElement()
			.satisfies((row) -> assertThat(row.getField("counted") + " " + row.getField("flags"))
				.isEqualTo("0 device-repeat"));
		send(compared, response("repeated").put("revision", 2));
		assertThat(rows(this.intake.get(compared + "/responses.csv"))).singleElement()
			.satisfies((row) -> assertThat(row.getField("counted") + " " + row.getField("flags")).isEqualTo("1 "));
	}

	@Test
	void clustersAreToldApartByCodesOfThisExportAlone() {
		for (String each : List.of("a", "b")) {
			send(response(each));
		}
		send(response("c").put("stratum", "12-other"));
		for (String each : List.of("d", "e")) {
			ObjectNode response = response(each);
			response.remove("cluster");
			response.remove("stratum");
			send(response);
		}
		List<String> once = cells("cluster");
		assertThat(once).hasSize(5).filteredOn((code) -> code.startsWith("r")).doesNotHaveDuplicates().hasSize(2);
		assertThat(once).filteredOn((code) -> code.startsWith("c")).hasSize(3);
		assertThat(Map.copyOf(once.stream().collect(Collectors.groupingBy((code) -> code, Collectors.counting())))
			.values()).containsExactlyInAnyOrder(2L, 1L, 1L, 1L);
		assertThat(cells("cluster")).doesNotContainAnyElementsOf(once);
		assertThat(cells("stratum")).containsExactlyInAnyOrder("12-mountain", "12-mountain", "12-other", "-", "-");
	}

	@Test
	void aKeyGetsTheRowsOfItsUnitsAndTheReadIsInTheAuditTrail() {
		send(response("here"));
		send(response("there").put("unit", "11"));
		String key = Keys.issue(this.intake, "analyst-" + this.id, "analyst", List.of(this.id), List.of("11"));
		HttpResponse<String> answer = this.intake.get(this.wave + "/responses.csv", "Authorization", "Bearer " + key);
		assertThat(rows(answer)).extracting((row) -> row.getField("unit")).containsExactly("11");
		var audit = this.intake.get("/api/v1/audit?wave=" + this.id + "&action=responses-exported");
		assertThat(RunningIntake.json(audit).get("events")).singleElement().satisfies((event) -> {
			assertThat(event.get("by").stringValue()).isEqualTo("analyst-" + this.id);
			assertThat(event.get("detail").stringValue()).isEqualTo("all, of the key's units");
		});
	}

	@Test
	void theCodebookNamesEveryColumnAndItsValues() {
		HttpResponse<String> answer = this.intake.get(this.wave + "/responses.codebook.csv");
		List<NamedCsvRecord> codebook = rows(answer);
		assertThat(
				codebook.stream().filter((row) -> row.getField("value").isEmpty()).map((row) -> row.getField("column")))
			.containsExactlyElementsOf(header(this.intake.get(this.wave + "/responses.csv").body()));
		assertThat(codebook).filteredOn((row) -> row.getField("column").equals("access.1"))
			.hasSize(6)
			.first()
			.satisfies((row) -> assertThat(row.getField("within")).isEqualTo("access"));
		assertThat(codebook)
			.filteredOn((row) -> row.getField("column").equals("unit") && row.getField("value").equals("12"))
			.singleElement()
			.satisfies((row) -> assertThat(row.getField("vi") + row.getField("within")).isEqualTo("Lai ChâuVN"));
	}

	@Test
	void whatASpreadsheetWouldTakeForAFormulaIsNone() {
		send(response("formula").put("stratum", "=1+1"));
		assertThat(cells("stratum")).containsExactly("'=1+1");
	}

	@Test
	void badWordsAreRefusedAndAWaveWithoutResponsesIsATableWithoutRows() {
		assertThat(this.intake.get(this.wave + "/responses.csv?rows=some").statusCode()).isEqualTo(422);
		assertThat(this.intake.get(this.wave + "/responses.csv?rows=").statusCode()).isEqualTo(422);
		assertThat(this.intake.get("/api/v1/waves/nowhere/responses.csv").statusCode()).isEqualTo(404);
		assertThat(this.intake.get(this.wave + "/responses.csv", "Accept", "application/json").statusCode())
			.isEqualTo(406);
		assertThat(rows(this.intake.get(this.wave + "/responses.csv"))).isEmpty();
		var head = this.intake.send(this.intake.request(this.wave + "/responses.csv").HEAD());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
	}

	@Test
	void aTableThatIsBrokenOffIsNotTakenForAWholeOne() {
		try (RunningIntake hasty = RunningIntake
			.start(TestBroker.bootstrapServers(), "--sipas.intake.microdata.longest=1ms")
			.awaitReady()) {
			send(response("one"));
			assertThatThrownBy(() -> hasty.get(this.wave + "/responses.csv")).hasRootCauseInstanceOf(IOException.class);
		}
	}

	@Test
	void oneMoreExportThanMayIsSentAwayForAMoment() throws Exception {
		try (RunningIntake narrow = RunningIntake
			.start(TestBroker.bootstrapServers(), "--sipas.intake.microdata.concurrent=1")
			.awaitReady()) {
			for (int batch = 0; batch < 10; batch++) {
				int first = batch * 1000;
				narrow.post(this.wave + "/responses", RunningIntake.NDJSON,
						IntStream.range(first, first + 1000)
							.mapToObj((number) -> response("r-" + number).toString())
							.collect(Collectors.joining("\n")));
			}
			try (var client = HttpClient.newHttpClient();
					var slow = client
						.send(narrow.request(this.wave + "/responses.csv").build(), BodyHandlers.ofInputStream())
						.body()) {
				HttpResponse<String> refused = narrow.get(this.wave + "/responses.csv");
				assertThat(refused.statusCode()).isEqualTo(429);
				assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
				assertThat(RunningIntake.json(refused).get("type").stringValue()).endsWith("too-many-exports");
				assertThat(slow.readAllBytes()).isNotEmpty();
			}
			assertThat(rows(narrow.get(this.wave + "/responses.csv"))).hasSize(10_000);
		}
	}

	private static ObjectNode response(String responseId) {
		return RunningIntake.response(responseId);
	}

	private void send(ObjectNode response) {
		send(this.wave, response);
	}

	private void send(String to, ObjectNode response) {
		var answer = this.intake.post(to + "/responses", RunningIntake.JSON, response.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
	}

	private void decide(String in, String responseId, int revision, String decision) {
		String body = """
				{"responseId":"%s","revision":%d,"decision":"%s","reason":"asked again"}""".formatted(responseId,
				revision, decision);
		assertThat(this.intake.post(in + "/reviews", RunningIntake.JSON, body).statusCode()).isEqualTo(202);
	}

	private static void put(String key, String value) throws ExecutionException, InterruptedException {
		put("sipas.responses.v1", key, value);
	}

	private static void put(String topic, String key, String value) throws ExecutionException, InterruptedException {
		Map<String, Object> settings = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(topic, key, value)).get();
		}
	}

	private List<String> cells(String column) {
		return rows(this.intake.get(this.wave + "/responses.csv")).stream().map((row) -> row.getField(column)).toList();
	}

	private static List<NamedCsvRecord> rows(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return CsvReader.builder().ofNamedCsvRecord(answer.body().replace("\ufeff", "")).stream().toList();
	}

	private static List<String> header(String csv) {
		return CsvReader.builder().ofCsvRecord(csv).stream().findFirst().orElseThrow().getFields();
	}

}
