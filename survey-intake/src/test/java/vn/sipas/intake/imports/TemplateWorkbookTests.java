package vn.sipas.intake.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.intake.wave.SampleTerms;
import vn.sipas.intake.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateWorkbookTests {

	private static final Wave WAVE = SampleTerms.wave();

	private static byte[] template() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		TemplateWorkbook.write(Template.columns(WAVE), bytes);
		return bytes.toByteArray();
	}

	@Test
	void explainsColumnsInBothLanguagesAndNamesWhatCanBeChosen(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("t.xlsx"), template());
		assertThat(rows(file, "Giải thích - Help")).contains("unit|Mã đơn vị|Code of the unit|x|→ Mã - Codes",
				"policy.1|Chính sách dễ tìm, dễ thấy|Policies are easy to find||→ Mã - Codes");
		assertThat(rows(file, "Mã - Codes"))
			.anySatisfy((row) -> assertThat(row).startsWith("12|Lai Châu|Lai Chau||2|Không hài lòng|Dissatisfied"));
	}

	private static List<String> rows(Path file, String sheet) throws IOException {
		List<String> rows = new ArrayList<>();
		try (Table table = new Source(file, Format.XLSX, sheet, 1L << 30).open()) {
			for (Row row = table.next(); row != null; row = table.next()) {
				rows.add(row.cells().stream().map(Cell::text).collect(Collectors.joining("|")));
			}
		}
		return rows;
	}

	@Test
	void letsChooseUnitsAndAnswers(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("t.xlsx"), template());
		try (ZipFile zip = new ZipFile(file.toFile());
				InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("<dataValidation ",
					"sqref=\"A2:A5001\"", "'M&#xe3; - Codes'!$A$2:$A$4");
		}
	}

	@Test
	void isReadAsATableWithoutRows(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("t.xlsx"), template());
		Source source = new Source(file, Format.XLSX, null, 1L << 30);
		try (Table table = source.open()) {
			assertThat(Columns.read(table.next(), WAVE, Format.XLSX, null).missing()).isEmpty();
		}
		assertThat(source.check(() -> false)).isZero();
	}

}
