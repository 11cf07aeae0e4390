package vn.sipas.intake.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LargeFileTests {

	private static final int ROWS = 200_000;

	private static final String HEAP = "-Xmx40m";

	@TempDir
	private Path folder = Path.of("target");

	private static String read(Path file, Format format) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
						System.getProperty("java.class.path"), ReadingLargeFile.class.getName(), file.toString(),
						format.name()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		return said;
	}

	@Test
	void readsSeparatedValuesInLittleMemory() throws IOException, InterruptedException {
		Path file = this.folder.resolve("large.csv");
		try (BufferedWriter csv = Files.newBufferedWriter(file)) {
			csv.write(Sent.HEADER + "\n");
			for (int i = 0; i < ROWS; i++) {
				csv.write(Sent.row("3f2c1b40-0000-4000-8000-" + i) + "\n");
			}
		}
		assertThat(read(file, Format.CSV)).contains(ROWS + " rows, " + ROWS + " right");
	}

	@Test
	void readsAWorkbookInLittleMemory() throws IOException, InterruptedException {
		Path file = this.folder.resolve("large.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Phiếu");
			List<String> header = List.of(Sent.HEADER.split(",", -1));
			for (int i = 0; i < header.size(); i++) {
				sheet.value(0, i, header.get(i));
			}
			for (int i = 1; i <= ROWS; i++) {
				sheet.value(i, 0, "3f2c1b40-0000-4000-8000-" + i);
				sheet.value(i, 1, 12);
				sheet.value(i, 2, "2026-03-02T09:14:05+07:00");
				sheet.value(i, 3, 5);
				sheet.value(i, 4, "Rất hài lòng");
				sheet.value(i, 5, "3");
				if (i % 1000 == 0) {
					sheet.flush();
				}
			}
		}
		assertThat(read(file, Format.XLSX)).contains(ROWS + " rows, " + ROWS + " right");
	}

}
