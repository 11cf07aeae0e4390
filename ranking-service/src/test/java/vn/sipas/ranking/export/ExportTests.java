package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.github.luben.zstd.ZstdInputStream;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.Dataset;
import no.ssb.jsonstat.v2.DatasetBuildable;
import no.ssb.jsonstat.v2.Dimension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.Shelf;
import vn.sipas.ranking.wave.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** Rankings and figures as files. */
@Timeout(300)
class ExportTests {

	private static final String WAVE = "/api/v1/waves/w";

	@TempDir
	static Path folder;

	private static Shelf shelf;

	private static Instance service;

	@BeforeAll
	static void start() {
		shelf = new Shelf();
		service = shelf.service();
		List<Unit> units = new ArrayList<>(Samples.provinces("11 Điện Biên", "12 Lai Châu", "14 Sơn La"));
		units.add(new Unit("15", "province", "VN", Samples.text("=HYPERLINK(\"x\")")));
		Map<String, String> nodes = Map.of("access", "90.5", "feedback", "75.785");
		shelf.put(Samples.wave("w", 1, 30, units),
				Samples.sure(Samples.score("w", "12", 1, 1412, "86.812345", nodes), "0.987654321", 40),
				Samples.score("w", "11", 1, 400, "80", Map.of("access", "80")),
				Samples.score("w", "14", 1, 12, "99", Map.of("access", "99")));
	}

	@AfterAll
	static void stop() {
		shelf.close();
	}

	@Test
	void inVietnameseCellsHaveDecimalCommasAndSemicolonsBetweenThem() {
		HttpResponse<String> answer = service.get(WAVE + "/rankings.csv?lang=vi");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
		List<String> lines = answer.body().lines().toList();
		assertThat(lines).hasSize(5);
		assertThat(lines.get(0)).startsWith("\ufeffHạng;Hạng tốt nhất có thể (95 %);")
			.contains(";Tiếp cận;Tiếp cận – hạng;Góp ý;Góp ý – hạng;");
		assertThat(lines.get(1)).isEqualTo("1;1;2;12;Lai Châu;VN;1412;86,81;1,98;;;;;;90,50;1;75,79;1;w;;"
				+ "\"Dữ liệu tổng hợp (mô phỏng); Số liệu tạm thời, còn có thể thay đổi\"");
	}

	@Test
	void inEnglishCellsHaveDecimalPointsAndCommasBetweenThem() {
		String body = service.get(WAVE + "/rankings.csv", "Accept-Language", "en").body();
		assertThat(body).startsWith("\ufeffPlace,Best place possible (95 %),")
			.contains(
					"\r\n1,1,2,12,Lai Châu (en),VN,1412,86.81,1.98,,,,,,90.50,1,75.79,1,w,,\"Synthetic data; Provisional");
	}

	@Test
	void whatFewAnsweredHasNoFigures() {
		assertThat(service.get(WAVE + "/rankings.csv?lang=vi").body()).contains("\r\n;;;14;Sơn La;VN;12;;;;;;;;;;;;w;")
			.doesNotContain("99,00");
		assertThat(service.get(WAVE + "/scores.csv?lang=vi").body())
			.contains("\r\n14;Sơn La;province;VN;chỉ số chung;overall;overall;12;;;")
			.doesNotContain("99,00");
	}

	@Test
	void aTextThatBeginsLikeAFormulaIsNone() {
		assertThat(service.get(WAVE + "/rankings.csv?lang=vi").body()).contains(";\"'=HYPERLINK(\"\"x\"\")\";");
	}

	@Test
	void filesHaveTellingNamesAndTheirOwnTags() {
		HttpResponse<String> csv = service.get(WAVE + "/rankings.csv?lang=vi");
		assertThat(csv.headers().firstValue("Content-Disposition")).hasValueSatisfying(
				(value) -> assertThat(value).matches("attachment; filename=\"w_province_provisional-v\\d+\\.csv\""));
		String tag = csv.headers().firstValue("ETag").orElseThrow();
		assertThat(service.get(WAVE + "/rankings.csv?lang=vi", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(service.get(WAVE + "/rankings.csv?lang=en", "If-None-Match", tag).statusCode()).isEqualTo(200);
		assertThat(service.get(WAVE + "/rankings.xlsx?lang=vi", "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@Test
	void theHeadHasNoBody() {
		HttpResponse<String> head = service.head(WAVE + "/rankings.csv?lang=vi");
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().firstValue("Content-Disposition")).isPresent();
	}

	@Test
	void unitsAreChosenAndOrderedAsInTheRanking() {
		String body = service.get(WAVE + "/rankings.csv?lang=vi&figure=true&sort=overall&order=asc").body();
		assertThat(body.lines().skip(1).map((line) -> line.split(";", -1)[4])).containsExactly("Điện Biên", "Lai Châu");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lang=fr", "sort=x", "q=", "minResponses=x", "edition=x" })
	void whatIsWrongIsNamed(String parameter) {
		HttpResponse<String> answer = service.get(WAVE + "/rankings.csv?" + parameter);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("“" + parameter.substring(0, parameter.indexOf('=')) + "”");
	}

	@Test
	void whatIsNotThereIsAProblem() {
		assertThat(service.get(WAVE + "/rankings.csv?level=galaxy").statusCode()).isEqualTo(404);
		assertThat(service.get(WAVE + "/rankings.csv?edition=7").statusCode()).isEqualTo(404);
		assertThat(service.get(WAVE + "/units/99/scores.csv").statusCode()).isEqualTo(404);
	}

	@Test
	void filesAreSentCompressedToWhoLikesThemSo() throws IOException {
		HttpResponse<InputStream> answer = service.open(WAVE + "/rankings.csv?lang=vi", "*/*", "Accept-Encoding",
				"zstd");
		assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("zstd");
		try (InputStream body = new ZstdInputStream(answer.body())) {
			assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
				.isEqualTo(service.get(WAVE + "/rankings.csv?lang=vi").body());
		}
	}

	@Test
	void aDatasetIsReadByAReaderOfJsonStat() throws IOException {
		ObjectMapper reader = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.registerModules(new JsonStatModule(), new GuavaModule(), new Jdk8Module());
		String body = service.get(WAVE + "/rankings.jsonstat.json?lang=vi").body();
		Dataset dataset = reader.readValue(body, DatasetBuildable.class).build();
		assertThat(dataset.getLabel()).hasValue("Đợt w – Tỉnh, thành phố");
		assertThat(dataset.getId()).containsExactly("wave", "unit", "measure");
		assertThat(dataset.getSize()).startsWith(1, 4);
		assertThat(dataset.getRole().get(Dimension.Roles.TIME)).containsExactly("wave");
		assertThat(dataset.getRole().get(Dimension.Roles.GEO)).containsExactly("unit");
		assertThat(dataset.getRole().get(Dimension.Roles.METRIC)).containsExactly("measure");
		Map<List<String>, Number> values = dataset.asMap();
		assertThat(values.get(List.of("w", "12", "overall"))).hasToString("86.81");
		assertThat(values.get(List.of("w", "12", "node_feedback"))).hasToString("75.79");
		assertThat(values.get(List.of("w", "12", "rank_worst"))).hasToString("2");
		assertThat(values.get(List.of("w", "14", "responses"))).hasToString("12");
		assertThat(values.get(List.of("w", "14", "overall"))).isNull();
		JsonNode plain = JsonMapper.shared().readTree(body);
		assertThat(plain.get("value")).hasSize(dataset.getSize().stream().reduce(1, (one, other) -> one * other));
		assertThat(plain.at("/dimension/measure/category/unit/overall/decimals").intValue()).isEqualTo(2);
		assertThat(plain.at("/dimension/unit/category/label/12").stringValue()).isEqualTo("Lai Châu");
		assertThat(plain.at("/extension/provisional").booleanValue()).isTrue();
		assertThat(plain.at("/extension/synthetic").booleanValue()).isTrue();
	}

	@Test
	void dashboardsGetAnArrayOfFlatObjects() {
		JsonNode rows = JsonMapper.shared().readTree(service.get(WAVE + "/rankings.flat.json?lang=vi").body());
		assertThat(rows.isArray()).isTrue();
		assertThat(rows).hasSize(4);
		JsonNode first = rows.get(0);
		assertThat(first.get("time").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
		assertThat(first.get("unit").stringValue()).isEqualTo("12");
		assertThat(first.get("overall").decimalValue()).isEqualTo(new BigDecimal("86.81"));
		assertThat(first.get("node_access_rank").isIntegralNumber()).isTrue();
		assertThat(rows.get(2).get("overall").isNull()).isTrue();
		rows.forEach((row) -> assertThat(row).allMatch((value) -> value.isValueNode()));
	}

	@Test
	void aWorkbookSaysWhereItsFiguresAreFrom() throws IOException {
		HttpResponse<InputStream> answer = service.open(WAVE + "/rankings.xlsx?lang=en", "*/*", "Accept-Encoding",
				"gzip");
		assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
		Map<String, String> parts = unzip(answer.body().readAllBytes());
		assertThat(parts.get("xl/workbook.xml")).contains("name=\"Ranking\"", "name=\"Source\"");
		assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "<autoFilter ref=\"A1:U5\"",
				"<v>86.81</v>");
		assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("Edition", "not published", "Method",
				"Synthetic data");
	}

	@Test
	void aUnitsFiguresGoDownToItsAnswers() throws IOException {
		String body = service.get(WAVE + "/units/12/scores.csv?lang=en").body();
		assertThat(body).contains(
				"12,Lai Châu (en),province,VN,overall index,overall,overall,1412,,86.81,1.98,0.987654,1.250000,320.500000,",
				"12,Lai Châu (en),province,VN,group,access,Tiếp cận (en),1412,,90.50,",
				"12,Lai Châu (en),province,VN,satisfaction,access.1,Câu hỏi access.1 (en),1412,1412,91.26,");
		assertThat(body).doesNotContain("Điện Biên");
		byte[] workbook = service.open(WAVE + "/units/12/scores.xlsx", "*/*").body().readAllBytes();
		assertThat(unzip(workbook).get("xl/worksheets/sheet1.xml")).contains("<v>91.26</v>");
	}

	@Test
	void allFiguresOfAllUnitsAreInOneFile() {
		List<String> lines = service.get(WAVE + "/scores.csv?lang=en").body().lines().toList();
		assertThat(lines.getFirst()).contains("\"Answered 4: Hài lòng (en)\"".replace("\"", ""));
		// 11: overall, a node, a criterion; 12: overall, two nodes, a criterion; 14:
		// overall.
		assertThat(lines).hasSize(1 + 3 + 4 + 1);
		assertThat(lines.stream().skip(1).map((line) -> line.substring(0, 2))).containsExactly("11", "11", "11", "12",
				"12", "12", "12", "14");
	}

	private static Map<String, String> unzip(byte[] workbook) throws IOException {
		Path file = Files.write(folder.resolve("table.xlsx"), workbook);
		Map<String, String> parts = new HashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream part = zip.getInputStream(entry)) {
					parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return parts;
	}

}
