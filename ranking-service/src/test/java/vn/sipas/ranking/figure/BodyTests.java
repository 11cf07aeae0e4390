package vn.sipas.ranking.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.Finding;
import vn.sipas.ranking.web.InvalidException;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is taken of a body, and what is said of one that is not. */
class BodyTests {

	private static final String HEADER = """
			index,year,unit_list,unit_code,component,value,rank,of,change,change_places,band,derived,source_document,\
			source_page,source_date,source_address,note
			""";

	/** How readers name what they find. */
	private static final Pattern CODE = Pattern
		.compile("(?:find|whole|Finding.of|matching)\\([^;]*?\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

	private static final Path SEEDS = Path.of("../seeds/published-figures/published_figures.csv");

	@Test
	void aTableIsReadAsItIsPrinted() {
		PublishedFigure figure = table(HEADER
				+ "SIPAS,2021,vn-2021,12,access,\"90,50\",13,63,+2.67,-1,,change,announcement,3,2022-05-25,,\"a, b\"\n")
			.getFirst();
		assertThat(figure.value()).isEqualTo(new BigDecimal("90.50"));
		assertThat(figure.change()).isEqualTo(new BigDecimal("2.67"));
		assertThat(figure.changePlaces()).isEqualTo(-1);
		assertThat(figure.derived()).containsExactly("change");
		assertThat(figure.source()).isEqualTo(new Source("announcement", "3", "2022-05-25", null));
		assertThat(figure.note()).isEqualTo("a, b");
	}

	@Test
	void semicolonsTabsAndAByteOrderMarkAreTaken() {
		assertThat(table("\uFEFFindex;year;unit_code;value;source_document\r\nsipas;2021;VN;87,16;a\r\n"))
			.isEqualTo(table("index\tyear\tunit_code\tvalue\tsource_document\nSIPAS\t2021\tVN\t87.16\ta\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PAR INDEX", "par index", "PAR-INDEX", "ParIndex" })
	void anIndexIsKeptUnderOneName(String name) {
		assertThat(table(HEADER + name + ",2021,vn-2021,12,,86.69,,,,,,,a,,,,\n").getFirst().index())
			.isEqualTo("PAR INDEX");
	}

	@Test
	void theNationIsTheSameInEveryList() {
		List<PublishedFigure> figures = table(HEADER + "SIPAS,2021,vn-2021,VN,,87.16,,,,,,,a,,,,\n");
		assertThat(figures.getFirst().unitList()).isNull();
		assertThat(figures.getFirst().key()).startsWith("figure|SIPAS|2021||VN|overall|");
	}

	@Test
	void jsonSaysTheSameAsATable() {
		String json = """
				{"index":"SIPAS","year":2021,"unitList":"vn-2021","unit":"12","component":"access","value":90.50,"rank":13,
				 "derived":["rank"],"source":{"document":"a","page":"3"},"note":null}""";
		List<PublishedFigure> one = json(json);
		assertThat(one).isEqualTo(table(HEADER + "SIPAS,2021,vn-2021,12,access,90.50,13,,,,,rank,a,3,,,\n"))
			.isEqualTo(json("[" + json.replace("90.50", "\"90,50\"") + "]"));
	}

	@Test
	void aDateThatIsFoundOutLaterMakesNoOtherFigure() {
		PublishedFigure before = table(HEADER + "SIPAS,2021,vn-2021,12,,86.81,,,,,,,a,,,,\n").getFirst();
		PublishedFigure after = table(HEADER + "SIPAS,2021,vn-2021,12,,86.82,,,,,,,a,,2022,,\n").getFirst();
		PublishedFigure elsewhere = table(HEADER + "SIPAS,2021,vn-2021,12,,86.81,,,,,,,a,9,,,\n").getFirst();
		assertThat(after.id()).isEqualTo(before.id()).isNotEqualTo(elsewhere.id());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			,2021,vn-2021,12,,86.81,,,,,,,a,,,,               | index          | missing
			CHỈ SỐ,2021,vn-2021,12,,86.81,,,,,,,a,,,,         | index          | not-an-index
			SIPAS,,vn-2021,12,,86.81,,,,,,,a,,,,              | year           | missing
			SIPAS,21,vn-2021,12,,86.81,,,,,,,a,,,,            | year           | out-of-range
			SIPAS,năm,vn-2021,12,,86.81,,,,,,,a,,,,           | year           | not-a-whole-number
			SIPAS,2021,,12,,86.81,,,,,,,a,,,,                 | unit_list      | list-missing
			SIPAS,2021,vn-2021,,,86.81,,,,,,,a,,,,            | unit_code      | missing
			SIPAS,2021,vn-2021,Lai Châu,,86.81,,,,,,,a,,,,    | unit_code      | not-a-code
			SIPAS,2021,vn-2021,99,,86.81,,,,,,,a,,,,          | unit_code      | no-such-unit
			SIPAS,2021,vn-2021,12,Tiếp cận,86.81,,,,,,,a,,,,  | component      | not-a-code
			SIPAS,2021,vn-2021,12,,86.81 %,,,,,,,a,,,,        | value          | not-a-number
			SIPAS,2021,vn-2021,12,,1e2,,,,,,,a,,,,            | value          | not-a-number
			SIPAS,2021,vn-2021,12,,100.01,,,,,,,a,,,,         | value          | out-of-range
			SIPAS,2021,vn-2021,12,,-1,,,,,,,a,,,,             | value          | out-of-range
			SIPAS,2021,vn-2021,12,,,0,,,,,,a,,,,              | rank           | out-of-range
			SIPAS,2021,vn-2021,12,,,64,63,,,,,a,,,,           | rank           | rank-beyond
			SIPAS,2021,vn-2021,12,,,1.5,,,,,,a,,,,            | rank           | not-a-whole-number
			SIPAS,2021,vn-2021,12,,,,,-101,,,,a,,,,           | change         | out-of-range
			SIPAS,2021,vn-2021,12,,,,,,up 7,,,a,,,,           | change_places  | not-a-whole-number
			SIPAS,2021,vn-2021,12,,86.81,,,,,b,,a,,,,         | band           | not-a-band
			SIPAS,2021,vn-2021,12,,86.81,,,,,,note,a,,,,      | derived        | not-derivable
			SIPAS,2021,vn-2021,12,,86.81,,,,,,rank,a,,,,      | derived        | derived-nothing
			SIPAS,2021,vn-2021,12,,86.81,,,,,,,,,,,           | source_document| no-source
			SIPAS,2021,vn-2021,12,,86.81,,,,,,,a,,5/2022,,    | source_date    | not-a-date
			SIPAS,2021,vn-2021,12,,86.81,,,,,,,,,,laichau.vn, | source_address | not-an-address
			SIPAS,2021,vn-2021,12,,,,,,,,,a,,,,               | value          | nothing-said
			SIPAS,2021,vn-2021,12,,86.81,,,,,,,a,,,,,beyond   | ``             | cell-beyond
			""", quoteCharacter = '`')
	void whatIsWrongIsSaidWithItsLineAndColumn(String row, String column, String code) {
		String good = "SIPAS,2021,vn-2021,12,,86.81,,,,,,,good,,,,\n";
		assertThat(findings(HEADER + good + row + "\n")).containsExactly(new Finding.Cell(3, column) + " " + code);
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		assertThat(findings(HEADER + ",x,vn-2021,12,,abc,,,,,,,a,,,,\nSIPAS,2021,vn-2021,12,,86.81,,,,,,,,,,,\n"))
			.hasSize(4);
	}

	@Test
	void aFigureIsThereOnce() {
		String row = "SIPAS,2021,vn-2021,12,,86.81,,,,,,,a,,,,\n";
		assertThat(findings(HEADER + row + row.replace("86.81", "86.82")))
			.containsExactly(new Finding.Cell(3, "index") + " twice");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			index,year,value\\nSIPAS,2021,1         | no-column
			index,year,unit_code,values\\nS,2021,VN,1 | unknown-field
			index,year,unit_code,year\\nS,2021,VN,1 | column-twice
			index,year,unit_code\\n"S,2021,VN       | open-quote
			index,year,unit_code\\n                 | no-rows
			""", quoteCharacter = '`')
	void aTableThatIsNoneIsSaidToBeSo(String table, String code) {
		assertThat(findings(table.replace("\\n", "\n"))).singleElement().asString().endsWith(" " + code);
	}

	@Test
	void whatIsNotUtf8IsSaidToBeSo() {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> body().read((HEADER + "é").getBytes(StandardCharsets.ISO_8859_1), Body.TABLE))
			.satisfies((ex) -> assertThat(ex.findings()).extracting(Finding::code).containsExactly("not-utf-8"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					[{"index"                                                                                  | ``            | not-json
					[]                                                                                         | ``            | no-rows
					[1]                                                                                        | /0            | not-an-object
					[{"index":"SIPAS","year":2021,"unit":"VN","value":true,"source":{"document":"a"}}]         | /0/value      | not-a-value
					{"index":"SIPAS","year":2021,"unit":"VN","worth":1,"source":{"document":"a"}}              | /worth        | unknown-field
					{"index":"SIPAS","year":2021,"unit":"VN","value":1,"source":{"document":"a","p/q":1}}      | /source/p~1q  | unknown-field
					{"index":"SIPAS","year":2021,"unit":"VN","value":1,"source/document":"a"}                  | /source~1document | unknown-field
					{"index":"SIPAS","year":2021,"unit":"VN","value":1e999999999,"source":{"document":"a"}}    | /value        | not-a-number
					{"index":"SIPAS","year":2021,"unit":"VN","value":1,"source":{"document":"a","date":"x"}}   | /source/date  | not-a-date
					""",
			quoteCharacter = '`')
	void inJsonAPointerSaysWhere(String json, String pointer, String code) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> json(json))
			.satisfies((ex) -> assertThat(ex.findings())
				.containsExactly(new Finding(new Finding.Pointer(pointer), code, ex.findings().getFirst().values())));
	}

	@Test
	void whatIsFoundIsSaidInBothLanguages() throws IOException {
		List<String> codes = Stream.of("Body", "FigureReader", "JsonReader", "TableReader")
			.flatMap((reader) -> codes(Path.of("src/main/java/vn/sipas/ranking/figure/" + reader + ".java")))
			.toList();
		assertThat(codes).hasSizeGreaterThan(25);
		for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
			ResourceBundle texts = ResourceBundle.getBundle("messages", locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
			assertThat(codes).allSatisfy((code) -> assertThat(texts.containsKey("finding." + code)).as(code).isTrue());
		}
	}

	private static Stream<String> codes(Path reader) {
		try {
			return CODE.matcher(Files.readString(reader)).results().map((found) -> found.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void everySeededFigureCanBeRead() throws IOException {
		byte[] seeds = Files.readAllBytes(SEEDS);
		long lines = Arrays.stream(new String(seeds, StandardCharsets.UTF_8).split("\n", -1))
			.filter((line) -> !line.isBlank())
			.count();
		List<PublishedFigure> figures = new Body(JsonMapper.shared(), List.of()).read(seeds, Body.TABLE);
		assertThat(figures).hasSize((int) lines - 1).hasSizeGreaterThan(260);
		assertThat(figures).extracting(PublishedFigure::id).doesNotHaveDuplicates();
	}

	private static List<PublishedFigure> table(String text) {
		return body().read(text.getBytes(StandardCharsets.UTF_8), Body.TABLE);
	}

	private static List<PublishedFigure> json(String text) {
		return body().read(text.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
	}

	private static List<String> findings(String table) {
		try {
			return table(table).stream().map((figure) -> "taken: " + figure).toList();
		}
		catch (InvalidException ex) {
			return ex.findings().stream().map((finding) -> finding.place() + " " + finding.code()).toList();
		}
	}

	private static Body body() {
		Wave wave = Samples.wave("w", 1, 0, Samples.provinces("12 Lai Châu", "14 Sơn La"));
		return new Body(JsonMapper.shared(), List.of(Samples.compared(wave, null, null, "vn-2021")));
	}

}
