package vn.sipas.intake.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent as a table is read to its end, or is refused in words.
 */
class CsvFuzzTests {

	private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

	@FuzzTest(maxDuration = "1m")
	void anyBytesAreATableOrRefused(byte[] bytes) throws IOException {
		Path file = Files.createTempFile("fuzz", ".table");
		try {
			Files.write(file, bytes);
			read(new Source(file, Format.CSV, null, 1 << 20));
		}
		catch (ProblemException | IOException ex) {
			assertThat(ex).isNotNull();
		}
		finally {
			Files.delete(file);
		}
	}

	private static void read(Source source) throws IOException {
		try (Table table = source.open()) {
			Columns columns = Columns.read(table.next(), SampleTerms.openWave(), Format.CSV, null);
			RowReader reader = new RowReader(columns, SampleTerms.openWave(), Format.CSV, "f-", table.isFrom1904());
			for (Row row = table.next(); row != null; row = table.next()) {
				Submission submission = new Submission(SampleTerms.open(), (unit) -> true, NOW);
				if (reader.read(row, SampleTerms.open(), submission) instanceof Checked.Refused refused) {
					assertThat(refused.findings()).isNotEmpty();
				}
			}
		}
	}

}
