package vn.sipas.intake.imports;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.json;

class ImportsOverHttpTests {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final RunningIntake intake = TestBroker.intake();

	private final String wave = TestBroker.openWave();

	private final String id = this.wave.substring("/api/v1/waves/".length());

	private Map<String, String> published() {
		return TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1", this.id + "|");
	}

	private JsonNode published(String responseId) {
		return MAPPER.readTree(published().get(this.id + "|" + responseId));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void takesSeparatedValuesWithAndWithoutAMark(String separator) {
		String csv = Sent.csv(Sent.row("a"), Sent.row("b"), "", Sent.row("c")).replace(",", separator);
		JsonNode view = Sent.csv(this.intake, this.wave, csv).over();
		assertThat(view.get("state").stringValue()).isEqualTo("done");
		assertThat(Sent.counts(view)).containsExactly(3L, 3L, 3L, 0L, 0L);
		assertThat(published()).hasSize(3);
		assertThat(published("a").get("channel").stringValue()).isEqualTo("import");
		assertThat(published("c").get("answers"))
			.isEqualTo(MAPPER.readTree("{\"access.1\":5,\"access.2\":4,\"policy.1\":3}"));
		assertThat(Sent.counts(Sent.csv(this.intake, this.wave, "\ufeff" + csv).over()).get(2)).isEqualTo(3);
		assertThat(published()).hasSize(3);
	}

	@Test
	void takesAWorkbookAsPeopleWriteIt() {
		JsonNode view = Sent.xlsx(this.intake, this.wave, "", "as-people-write.xlsx").over();
		assertThat(view.get("rejections")).as(view.toString()).isEmpty();
		assertThat(Sent.counts(view)).containsExactly(4L, 4L, 4L, 0L, 0L);
		assertThat(published("r-1").get("answers"))
			.isEqualTo(MAPPER.readTree("{\"access.1\":5,\"access.2\":5,\"policy.1\":5}"));
		assertThat(published("r-1").get("answeredAt").stringValue()).isEqualTo("2026-03-02T09:14:05+07:00");
		assertThat(published("r-1").get("unit").stringValue()).isEqualTo("12");
		assertThat(published("r-2").get("answers"))
			.isEqualTo(MAPPER.readTree("{\"access.1\":4,\"access.2\":5,\"policy.1\":3}"));
		assertThat(published("3").get("answers")).isEqualTo(MAPPER.readTree("{\"access.1\":4,\"policy.1\":2}"));
		assertThat(published("3").get("answeredAt").stringValue()).isEqualTo("2026-03-03T00:00:00+07:00");
		assertThat(published("3").get("weight").decimalValue()).isEqualByComparingTo("1.1");
		assertThat(published("r-4").get("weight").decimalValue()).isEqualByComparingTo("1.5");
		assertThat(published("r-4").get("answeredAt").stringValue()).isEqualTo("2026-03-02T09:14:00+07:00");
	}

	@Test
	void readsTheFirstSheetThatIsSeenAndDaysThatCountFrom1904() {
		assertThat(Sent.counts(Sent.xlsx(this.intake, this.wave, "", "from-1904.xlsx").over()).get(2)).isEqualTo(1);
		assertThat(published("d-1").get("answeredAt").stringValue()).isEqualTo("2026-03-02T09:14:05+07:00");
		HttpResponse<String> refused = Sent.post(this.intake, this.wave, "?sheet=2026", Format.XLSX_TYPE,
				Sent.resource("from-1904.xlsx"), "Accept-Language", "en");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("The workbook has no sheet \\\"2026\\\". It has: hidden, Số liệu.");
	}

	@Test
	void saysOfEachRejectedRowWhichCellIsWrong() {
		Sent sent = Sent.xlsx(this.intake, this.wave, "", "with-faults.xlsx");
		JsonNode view = sent.over();
		assertThat(Sent.counts(view)).containsExactly(8L, 8L, 1L, 0L, 7L);
		assertThat(Sent.errors(view)).containsExactly("D2 formula-cell", "D3 not-an-integer", "B4 unknown-unit",
				"D4 not-a-choice", "C5 not-a-time", "E5 error-cell", "G6 out-of-range", " extra-cells",
				"H8 formula-cell");
		assertThat(published()).containsOnlyKeys(this.id + "|x-8");
		assertThat(sent.rejected("en")).contains("x-1,12,2026-03-02T09:14:00+07:00,,4,4,1,a,2,D2,formula-cell,");
		String right = sent.rejected("en")
			.replace("x-1,12,2026-03-02T09:14:00+07:00,,", "x-1,12,2026-03-02T09:14:00+07:00,5,");
		assertThat(Sent.counts(Sent.csv(this.intake, this.wave, right).over()).get(2)).isPositive();
		assertThat(published()).containsKey(this.id + "|x-1");
	}

	@Test
	void rejectedRowsComeBackAndCanBeSentOncePutRight() {
		Sent sent = Sent.csv(this.intake, this.wave,
				Sent.csv(Sent.row("ok"), "bad,99,2026-03-02T09:14:05+07:00,5,\"rất, rất tốt\",3", "=1+1,12,x,1,1,1"));
		assertThat(Sent.counts(sent.over())).containsExactly(3L, 3L, 1L, 0L, 2L);
		String back = sent.rejected("vi");
		assertThat(back).startsWith("\ufeff" + Sent.HEADER + ",_row,_cell,_code,_reason\r\n")
			.contains("bad,99,2026-03-02T09:14:05+07:00,5,\"rất, rất tốt\",3,3,R3C2; R3C5,unknown-unit; not-a-choice,")
			.contains("không có đơn vị \"\"99\"\"")
			.contains("'=1+1,12,x,");
		assertThat(sent.rejected("en")).contains("The wave has no unit");
		String right = back.replace("bad,99,", "bad,12,")
			.replace("rất, rất tốt", "Hài lòng")
			.replace("'=1+1", "good")
			.replace(",x,", ",2026-03-02,");
		assertThat(Sent.counts(Sent.csv(this.intake, this.wave, right).over())).containsExactly(2L, 2L, 2L, 0L, 0L);
		assertThat(published()).hasSize(3);
	}

	@Test
	void rowsWithoutAnIdGetOneOfTheFileAndTheirNumber() {
		String csv = "unit,answeredAt,access.1\n12,2026-03-02,5\n12,2026-03-02,5\n";
		Sent.csv(this.intake, this.wave, csv).over();
		Sent.csv(this.intake, this.wave, csv).over();
		assertThat(published()).hasSize(2)
			.allSatisfy((key, event) -> assertThat(key).matches(".*file:[0-9a-f]{32}:[23]"));
	}

	@Test
	void takesIdsFromAColumnOfAnotherName() {
		String csv = "Mã phiếu,unit,answeredAt,access.1\nP1,12,2026-03-02,5\nP1,12,2026-03-02,5\n";
		Sent sent = Sent.of(this.intake, Sent.post(this.intake, this.wave, "?idColumn=M%C3%A3%20phi%E1%BA%BFu",
				Format.CSV_TYPE, csv.getBytes(StandardCharsets.UTF_8)));
		assertThat(Sent.counts(sent.over())).containsExactly(2L, 2L, 1L, 1L, 0L);
		assertThat(published()).containsOnlyKeys(this.id + "|P1");
	}

	@Test
	void triesAndSendsNothing() {
		byte[] csv = Sent.csv(Sent.row("a"), Sent.row("a"), Sent.row("b").replace(",5,", ",9,"))
			.getBytes(StandardCharsets.UTF_8);
		JsonNode view = Sent.of(this.intake, Sent.post(this.intake, this.wave, "?dryRun=true", Format.CSV_TYPE, csv))
			.over();
		assertThat(view.get("dryRun").booleanValue()).isTrue();
		assertThat(Sent.counts(view)).containsExactly(3L, 3L, 1L, 1L, 1L);
		assertThat(view.get("unasked").valueStream().map(JsonNode::stringValue)).contains("policy.2")
			.doesNotContain("access.1");
		assertThat(published()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					unit,answeredAt,acess.1 | unknown-column | Cell R1C3: the column "acess.1" is not known. Similar columns: access.1
					unit,answeredAt,access.1,Unit | duplicate-column | Cell R1C4: the column "Unit" is there more than once.
					unit,access.1 | missing-column | The column "answeredAt" is missing.
					unit,answeredAt | no-criterion-column | No column is a criterion of the wave. Its criteria: access.1
					unit,answeredAt,access.1,full name | unknown-column | Cell R1C4: the column "full name" is not known.
					,, | no-header | The first row has to name the columns
					""")
	void refusesColumnsBeforeAnythingIsSent(String header, String code, String detail) {
		HttpResponse<String> refused = Sent.post(this.intake, this.wave, "", Format.CSV_TYPE,
				(header + "\n12,2026-03-02,5\n").getBytes(StandardCharsets.UTF_8), "Accept-Language", "en");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(json(refused).get("errors").valueStream().map((error) -> error.get("code").stringValue()))
			.contains(code);
		assertThat(json(refused).get("errors").valueStream().map((error) -> error.get("detail").stringValue()))
			.anySatisfy((said) -> assertThat(said).startsWith(detail));
	}

	@Test
	void refusesTextThatIsNotUtf8BeforeAnythingIsSent() {
		String csv = Sent.csv(Sent.row("a"), "b,12,2026-03-02,5,4,Rất hài lòng");
		for (Charset charset : List.of(Charset.forName("windows-1258"), StandardCharsets.UTF_16,
				StandardCharsets.UTF_16LE)) {
			HttpResponse<String> refused = Sent.post(this.intake, this.wave, "", Format.CSV_TYPE, csv.getBytes(charset),
					"Accept-Language", "en");
			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(json(refused).get("errors").get(0).get("detail").stringValue())
				.startsWith(charset.name().startsWith("windows")
						? "Row 3, byte 27 of the row: this is not text in UTF-8." : "Row 1, byte ");
		}
		assertThat(published()).isEmpty();
	}

	@Test
	void refusesRowsThatCannotBeToldApartBeforeAnythingIsSent() {
		String csv = Sent.csv(Sent.row("a"), "b,12,\"2026-03-02,5,4,3", Sent.row("c"));
		JsonNode view = Sent.csv(this.intake, this.wave, csv).over();
		assertThat(view.get("state").stringValue()).isEqualTo("refused");
		assertThat(view.get("problems").get(0).get("code").stringValue()).isEqualTo("malformed-row");
		assertThat(view.get("problems").get(0).get("detail").stringValue()).startsWith("Row 3 ");
		assertThat(published()).isEmpty();
	}

	@Test
	void refusesMergedCellsBeforeAnythingIsSent() {
		JsonNode view = Sent.xlsx(this.intake, this.wave, "", "merged.xlsx").over();
		assertThat(view.get("state").stringValue()).isEqualTo("refused");
		assertThat(view.get("problems").get(0).get("detail").stringValue()).startsWith("The cells H2:H6 are merged");
		assertThat(published()).isEmpty();
	}

	@Test
	void refusesWhatIsNoWorkbook() {
		HttpResponse<String> refused = Sent.post(this.intake, this.wave, "", Format.XLSX_TYPE,
				Sent.csv(Sent.row("a")).getBytes(StandardCharsets.UTF_8));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("not-a-workbook");
	}

	@Test
	void takesAFileAsAFormSendsIt() {
		String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n"
				+ "Content-Type: application/vnd.ms-excel\r\n\r\n" + Sent.csv(Sent.row("a")) + "\r\n--b--\r\n";
		JsonNode view = Sent
			.of(this.intake, Sent.post(this.intake, this.wave, "", "multipart/form-data; boundary=b",
					body.getBytes(StandardCharsets.UTF_8)))
			.over();
		assertThat(Sent.counts(view)).containsExactly(1L, 1L, 1L, 0L, 0L);
	}

	@Test
	void giveBackTheZerosThatASpreadsheetTakes() {
		ObjectNode definition = RunningIntake.wave(this.id + "-zeros");
		definition.withArray("units")
			.addObject()
			.put("unit", "01")
			.put("level", "province")
			.put("parent", "VN")
			.putObject("name")
			.put("vi", "Hà Nội")
			.put("en", "Ha Noi");
		assertThat(this.intake.put(this.wave + "-zeros", definition.toString()).statusCode()).isEqualTo(201);
		JsonNode view = Sent
			.csv(this.intake, this.wave + "-zeros", "unit,answeredAt,access.1\n1,2026-03-02,5\n2,2026-03-02,5\n")
			.over();
		assertThat(Sent.counts(view)).containsExactly(2L, 2L, 1L, 0L, 1L);
		assertThat(Sent.errors(view)).containsExactly("R3C1 unknown-unit");
	}

	@Test
	void aWaveThatIsNotOpenCanBeTriedOnly() {
		ObjectNode draft = RunningIntake.wave(this.id + "-draft").put("state", "draft");
		assertThat(this.intake.put(this.wave + "-draft", draft.toString()).statusCode()).isEqualTo(201);
		byte[] csv = Sent.csv(Sent.row("a")).getBytes(StandardCharsets.UTF_8);
		assertThat(Sent.post(this.intake, this.wave + "-draft", "", Format.CSV_TYPE, csv).statusCode()).isEqualTo(409);
		assertThat(Sent
			.counts(Sent
				.of(this.intake, Sent.post(this.intake, this.wave + "-draft", "?dryRun=true", Format.CSV_TYPE, csv))
				.over())
			.get(2)).isEqualTo(1);
	}

	@Test
	void aJobIsItsSendersAndForTheSendersUnits() {
		String one = "Bearer "
				+ Keys.issue(this.intake, "one-" + UUID.randomUUID(), "collector", List.of(this.id), List.of("11"));
		String other = "Bearer "
				+ Keys.issue(this.intake, "other-" + UUID.randomUUID(), "collector", List.of("*"), List.of("*"));
		HttpResponse<String> answer = Sent.post(this.intake, this.wave, "", Format.CSV_TYPE,
				Sent.csv(Sent.row("a")).getBytes(StandardCharsets.UTF_8), "Authorization", one);
		Sent sent = Sent.of(this.intake, answer);
		assertThat(Sent.errors(sent.over())).containsExactly("R2C2 unit-not-allowed");
		assertThat(this.intake.get(sent.path(), "Authorization", one).statusCode()).isEqualTo(200);
		assertThat(json(this.intake.get(this.wave + "/imports", "Authorization", one))).hasSize(1);
		for (String path : List.of("", "/rejected.csv")) {
			assertThat(this.intake.get(sent.path() + path, "Authorization", other).statusCode()).isEqualTo(404);
		}
		assertThat(this.intake.delete(sent.path(), "Authorization", other).statusCode()).isEqualTo(404);
		assertThat(json(this.intake.get(this.wave + "/imports", "Authorization", other))).isEmpty();
		assertThat(this.intake.get(this.wave + "/imports/..%2f..%2fetc").statusCode()).isIn(400, 404);
	}

	@Test
	void refusesRowsOfAnotherWave() {
		String csv = "wave,unit,answeredAt,access.1\n" + this.id + ",12,2026-03-02,5\nother,12,2026-03-02,5\n";
		JsonNode view = Sent.csv(this.intake, this.wave, csv).over();
		assertThat(Sent.counts(view)).containsExactly(2L, 2L, 1L, 0L, 1L);
		assertThat(Sent.errors(view)).containsExactly("R3C1 id-mismatch");
	}

	@Test
	void notesWhoSentWhat() {
		Sent sent = Sent.csv(this.intake, this.wave, Sent.csv(Sent.row("a")));
		sent.over();
		HttpResponse<String> audit = this.intake.get("/api/v1/audit?wave=" + this.id + "&action=responses-imported");
		assertThat(audit.body()).contains(sent.path().substring(sent.path().lastIndexOf('/') + 1), "csv, ", "sha256");
	}

	@Test
	void theTemplateIsATableThatIsTaken() {
		String header = this.intake.get(this.wave + "/imports/template.csv").body();
		assertThat(header).startsWith("\ufeffunit,answeredAt,").contains("access.1", "responseId");
		int columns = header.split(",", -1).length;
		String row = "12,2026-03-02,5" + ",".repeat(columns - 3);
		JsonNode view = Sent.csv(this.intake, this.wave, header.strip() + "\n" + row + "\n").over();
		assertThat(Sent.counts(view)).containsExactly(1L, 1L, 1L, 0L, 0L);
		assertThat(view.get("unasked")).isEmpty();
	}

}
