package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.intake.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HostileWorkbookTests {

	private static final long MOST = 32L << 20;

	private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>unit</t></is></c></row>";

	@TempDir
	private Path folder = Path.of("target");

	private static String sheet(String rows) {
		return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
				+ "</sheetData></worksheet>";
	}

	private static Map<String, String> parts(String sheet) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types/>");
		parts.put("xl/workbook.xml",
				"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
						+ "<sheets><sheet name=\"s\" r:id=\"r1\"/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels",
				"<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		parts.put("xl/worksheets/sheet1.xml", sheet);
		return parts;
	}

	private Source source(Map<String, String> parts) throws IOException {
		Path file = this.folder.resolve("w.xlsx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return new Source(file, Format.XLSX, null, MOST);
	}

	private String refusal(Map<String, String> parts) throws IOException {
		Source source = source(parts);
		ProblemException refused = catchThrowableOfType(ProblemException.class, () -> source.check(() -> false));
		assertThat(refused).isNotNull();
		return refused.findings().getFirst().code().word();
	}

	@Test
	void readsWhatIsHarmless() throws IOException {
		assertThat(source(parts(sheet(ROW + ROW.replace("1\"", "2\"")))).check(() -> false)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
			"<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "<!-- a comment of any length -->" })
	void refusesDocumentTypesEntitiesAndComments(String before) throws IOException {
		assertThat(refusal(parts(before + sheet(ROW)))).isEqualTo("not-a-workbook");
	}

	@Test
	void refusesEntitiesThatNothingDeclares() throws IOException {
		assertThat(refusal(parts(sheet(ROW.replace("unit", "&xxe;"))))).isEqualTo("not-a-workbook");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"", "no xml", "" })
	void refusesWhatBreaksOff(String xml) throws IOException {
		assertThat(refusal(parts(xml))).isEqualTo("not-a-workbook");
	}

	@Test
	void refusesATagThatDoesNotEnd() throws IOException {
		assertThat(refusal(parts(sheet("<row r=\"1\" x=\"" + "a".repeat(1 << 20) + "\"/>"))))
			.isEqualTo("not-a-workbook");
	}

	@Test
	void refusesATextThatDoesNotEnd() throws IOException {
		assertThat(refusal(parts(sheet(ROW.replace("unit", "a b ".repeat(1 << 18)))))).isEqualTo("not-a-workbook");
	}

	@Test
	void refusesWhatUnpacksIntoMuchMore() throws IOException {
		assertThat(refusal(parts(sheet(ROW + " ".repeat(40 << 20))))).isEqualTo("workbook-too-large");
		assertThat(refusal(parts(sheet(ROW + " ".repeat(20 << 20))))).isEqualTo("workbook-too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ZZZZZZZ1", "1", "", "a1" })
	void keepsAFarColumnFromTakingRoom(String address) throws IOException {
		Source source = source(parts(sheet(ROW.replace("A1", address))));
		try (Table table = source.open()) {
			Row row = table.next();
			assertThat(row).isNotNull();
			assertThat(row.cells()).hasSizeLessThan(5000);
		}
		catch (ProblemException refused) {
			assertThat(refused.findings().getFirst().code().word()).isEqualTo("not-a-workbook");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "99999999999", "x", "7" })
	void refusesATextThatIsNotThere(String number) throws IOException {
		Map<String, String> parts = parts(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + number + "</v></c></row>"));
		parts.put("[Content_Types].xml",
				"<Types><Override PartName=\"/xl/s.xml\" ContentType=\"a.sharedStrings+xml\"/></Types>");
		parts.put("xl/s.xml", "<sst/>");
		assertThat(refusal(parts)).isEqualTo("not-a-workbook");
	}

	@Test
	void refusesRowsThatGoBack() throws IOException {
		assertThat(refusal(parts(sheet(ROW + ROW)))).isEqualTo("not-a-workbook");
	}

	@Test
	void refusesAnArchiveWithoutAWorkbook() throws IOException {
		assertThat(refusal(Map.of("a.txt", "a"))).isEqualTo("not-a-workbook");
		Map<String, String> parts = parts(sheet(ROW));
		parts.remove("xl/worksheets/sheet1.xml");
		assertThat(refusal(parts)).isEqualTo("not-a-workbook");
	}

}
