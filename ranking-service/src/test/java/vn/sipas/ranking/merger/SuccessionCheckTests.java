package vn.sipas.ranking.merger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.Finding;
import vn.sipas.ranking.web.InvalidException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is taken as a succession of lists, and what is said of the rest. */
class SuccessionCheckTests {

	private static final String HEADER = "old_code,old_name_vi,new_code,new_name_vi\n";

	private final Wave old = Samples
		.compared(Samples.wave("w", 1, 30, Samples.provinces("02 Hà Giang", "08 Tuyên Quang")), null, null, "known");

	@ParameterizedTest
	@CsvSource({ "validFrom, ''", "validFrom, 2025-02-30", "validFrom, soon", "oldList, ''", "newList, a b" })
	void whatIsSaidBesideJsonHasToBeWellFormed(String name, String value) {
		assertThatExceptionOfType(BadParameterException.class)
			.isThrownBy(() -> SuccessionCheck.parameters((asked) -> asked.equals(name) ? value : null));
		SuccessionCheck.parameters((asked) -> asked.equals("validFrom") ? "2025-07-01" : "vn-2025");
	}

	@Test
	void theSeededMergersAreTaken() throws Exception {
		Succession succession = table(Files.readString(Path.of("../seeds/unit-lists/merges-vn-2021-to-vn-2025.csv")),
				"vn-2021", "vn-2025", "2025-07-01");
		assertThat(succession.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
		assertThat(succession.mergers()).hasSize(63);
		assertThat(succession.predecessorsOf("08")).containsExactly(new Merger("02", "Hà Giang", "08", "Tuyên Quang"),
				new Merger("08", "Tuyên Quang", "08", "Tuyên Quang"));
		assertThat(succession.mergers().stream().map(Merger::newUnit).distinct()).hasSize(34);
		assertThat(succession.successorOf("24"))
			.hasValueSatisfying((merger) -> assertThat(merger.newName()).isEqualTo("Bắc Ninh"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
			`02,A,08,B`                   | vn-a  | vn-b  | 2025-07-01 | none
			`02,,08,`                     | vn-a  | vn-b  | 2025-07-01 | none
			`02,A,08,B\\n02,A,09,C`       | vn-a  | vn-b  | 2025-07-01 | `3 old_code merged-twice`
			`,A,08,B`                     | vn-a  | vn-b  | 2025-07-01 | `2 old_code missing`
			`0 2,A,08,B`                  | vn-a  | vn-b  | 2025-07-01 | `2 old_code not-a-code`
			`02,A,08,B,more`              | vn-a  | vn-b  | 2025-07-01 | `2  cell-beyond`
			`02,A,08,B`                   | vn-a  | vn-a  | 2025-07-01 | `1 newList own-successor`
			`02,A,08,B`                   | first | vn-b  | 2025-07-01 | none
			`02,A,08,B`                   | third | first | 2025-07-01 | `1 newList cycle`
			`02,A,08,B`                   | vn-a  | vn-b  | 2025-02-30 | `1 validFrom not-a-day`
			`02,A,08,B`                   | vn-a  | vn-b  | ``         | `1 validFrom missing`
			`02,A,08,B`                   | ``    | vn-b  | 2025-07-01 | `1 oldList missing`
			`99,A,08,B`                   | known | vn-b  | 2025-07-01 | `2 old_code no-such-unit`
			`02,A,08,B`                   | known | vn-b  | 2025-07-01 | none
			`02,A,99,B`                   | vn-a  | known | 2025-07-01 | `2 new_code no-such-unit`
			``                            | vn-a  | vn-b  | 2025-07-01 | `1 mergers no-rows`
			""")
	void aTableIsTakenOrRefusedWithAllThatIsWrong(String rows, String oldList, String newList, String validFrom,
			String finding) {
		assertThat(findings(HEADER + rows.replace("\\n", "\n"), oldList, newList, validFrom))
			.isEqualTo((finding == null) ? List.of() : List.of(finding));
	}

	@Test
	void columnsThatAreMissingOrNotKnownAreNamed() {
		assertThat(findings("old_code,new_code\n02,08", "a", "b", "2025-07-01")).as("names may be left out").isEmpty();
		assertThat(findings("old_code,colour,old_code\n02,red,02", "a", "b", "2025-07-01")).containsExactly(
				"1 colour unknown-field", "1 old_code column-twice", "1 new_code no-column", "2 new_code missing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none",
			textBlock = """
					{"oldList":"a","newList":"b","validFrom":"2025-07-01","mergers":[{"oldUnit":"02","newUnit":"08","oldName":"A"}]} | none
					{"oldList":"a","newList":"b","validFrom":"2025-07-01","mergers":[{"oldUnit":"02"}]} | `/mergers/0/newUnit missing`
					{"oldList":"a","newList":"b","validFrom":"2025-07-01","mergers":[{"oldUnit":2,"newUnit":"08"}]} | `/mergers/0/oldUnit not-a-value; /mergers/0/oldUnit missing`
					{"oldList":"a","newList":"b","validFrom":"2025-07-01","mergers":[{"oldUnit":"02","newUnit":"08","colour":"red"}]} | `/mergers/0/colour unknown-field`
					{"oldList":"a","newList":"b","validFrom":"2025-07-01","mergers":[{"oldUnit":"02","newUnit":"08"},{"oldUnit":"02","newUnit":"09"}]} | `/mergers/1/oldUnit merged-twice`
					{"oldList":"a","newList":"a","validFrom":"2025-07-01","mergers":[{"oldUnit":"02","newUnit":"08"}]} | `/newList own-successor`
					{"oldList":"a","newList":"b","validFrom":"2025-07-01","mergers":[],"more":1} | `/more unknown-field`
					{"oldList":"a","newList":"b","validFrom":"2025-07-01","mergers":{}} | `/mergers not-a-list`
					{"oldList":"a","newList":"b","validFrom":"2025-07-01"} | `/mergers no-rows`
					""")
	void jsonIsTakenOrRefusedWithAllThatIsWrong(String body, String expected) {
		List<Finding> findings = new ArrayList<>();
		SentSuccession sent = new SuccessionJson(JsonMapper.shared(), findings)
			.read(body.getBytes(StandardCharsets.UTF_8));
		SuccessionCheck check = new SuccessionCheck(findings, (field) -> new Finding.Pointer("/" + field));
		InvalidException refused = catchThrowableOfType(InvalidException.class,
				() -> check.check(sent, List.of(), List.of()));
		assertThat((refused == null) ? null : String.join("; ", said(refused))).isEqualTo(expected);
	}

	private List<String> findings(String body, String oldList, String newList, String validFrom) {
		InvalidException refused = catchThrowableOfType(InvalidException.class,
				() -> table(body, oldList, newList, validFrom));
		return (refused == null) ? List.of() : said(refused);
	}

	private Succession table(String body, String oldList, String newList, String validFrom) {
		List<Finding> findings = new ArrayList<>();
		List<Sent> mergers = new MergerTable(findings).read(body.getBytes(StandardCharsets.UTF_8));
		LocalDate day = LocalDate.of(2000, 1, 1);
		List<Merger> any = List.of(new Merger("1", null, "1", null));
		List<Succession> known = List.of(new Succession("first", "second", day, any),
				new Succession("second", "third", day, any));
		return new SuccessionCheck(findings, (name) -> new Finding.Cell(1, name))
			.check(new SentSuccession(oldList, newList, validFrom, mergers), known, List.of(this.old));
	}

	private static List<String> said(InvalidException refused) {
		return refused.findings().stream().map((finding) -> switch (finding.place()) {
			case Finding.Cell(long line, String column) -> line + " " + column + " " + finding.code();
			case Finding.Pointer(String pointer) -> pointer + " " + finding.code();
		}).toList();
	}

}
