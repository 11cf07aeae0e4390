package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.ranking.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables, opened in LibreOffice: each cell has to be what it was. */
@Tag("office")
@Timeout(600)
class LibreOfficeTests {

	private static final List<Column<@Nullable Object[]>> COLUMNS = List.of(column(0, "Hạng", Form.COUNT),
			column(1, "Mã", Form.TEXT), column(2, "Đơn vị", Form.TEXT), column(3, "Chỉ số (%)", Form.HUNDREDTHS),
			column(4, "Sai số", Form.MILLIONTHS), column(5, "Thay đổi", Form.HUNDREDTHS));

	private static final List<@Nullable Object[]> ROWS = List.of(
			new @Nullable Object[] { 1, "12", "Lai Châu; Tam Đường", new BigDecimal("86.81"),
					new BigDecimal("0.987654"), new BigDecimal("2.47") },
			new @Nullable Object[] { 1234567, "14", "=1+1", new BigDecimal("90.10"), null, new BigDecimal("-0.47") },
			new @Nullable Object[] { null, "A-1", "Bà Rịa, \"Vũng Tàu\"", null, null, null });

	@TempDir
	static Path folder;

	@BeforeAll
	static void isInstalled() throws InterruptedException {
		LibreOffice.require();
	}

	@Test
	void aVietnameseTableIsReadAsOne() throws Exception {
		Path file = folder.resolve("vi.csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			CsvTable.write(COLUMNS, ROWS.iterator(), Language.VI, out);
		}
		// Semicolons, in UTF-8, as somebody in Viet Nam opens it (language 1066).
		assertThat(LibreOffice.cells(file, "--infilter=CSV:59,34,76,1,,1066,false,true")).containsExactly(
				"Hạng|Mã|Đơn vị|Chỉ số (%)|Sai số|Thay đổi", "1|12|Lai Châu; Tam Đường|86.81|0.987654|2.47",
				"1234567|14|'=1+1|90.1||-0.47", "|A-1|\"Bà Rịa, \"\"Vũng Tàu\"\"\"|||");
	}

	@Test
	void anEnglishTableIsReadAsOne() throws Exception {
		Path file = folder.resolve("en.csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			CsvTable.write(COLUMNS, ROWS.iterator(), Language.EN, out);
		}
		assertThat(LibreOffice.cells(file, "--infilter=CSV:44,34,76,1,,2057,false,true")).element(1)
			.isEqualTo("1|12|Lai Châu; Tam Đường|86.81|0.987654|2.47");
	}

	@Test
	void aWorkbookIsReadAsOne() throws Exception {
		Path file = folder.resolve("table.xlsx");
		write(file, ROWS.iterator());
		assertThat(LibreOffice.cells(file)).containsExactly("Hạng|Mã|Đơn vị|Chỉ số (%)|Sai số|Thay đổi",
				"1|12|Lai Châu; Tam Đường|86.81|0.987654|2.47", "1234567|14|=1+1|90.10||-0.47",
				"|A-1|\"Bà Rịa, \"\"Vũng Tàu\"\"\"|||");
	}

	private static void write(Path file, Iterator<@Nullable Object[]> rows) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			XlsxTable.write("Xếp hạng", COLUMNS, rows, "Nguồn", Map.of("Nguồn", "SIPAS"), out);
		}
	}

	private static Column<@Nullable Object[]> column(int number, String title, Form form) {
		return new Column<>("c" + number, title, form, (row) -> Arrays.asList(row).get(number));
	}

}
