package vn.sipas.intake.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads whatever is sent as a table to its end: it is one, or is refused in words.
 */
final class AnyTable {

	private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

	private static final int UNPACKED = 1 << 20;

	private AnyTable() {
	}

	static void isReadOrRefused(byte[] bytes, Format format) throws IOException {
		Path file = Files.createTempFile("fuzz", ".table");
		try {
			Files.write(file, bytes);
			read(new Source(file, format, null, UNPACKED));
		}
		catch (ProblemException ex) {
			assertThat(ex.findings()).isNotEmpty();
		}
		catch (IOException ex) {
			// Told as a file that cannot be read.
		}
		finally {
			Files.delete(file);
		}
	}

	private static void read(Source source) throws IOException {
		try (Table table = source.open()) {
			Columns columns = Columns.read(table.next(), SampleTerms.openWave(), source.format(), null);
			RowReader reader = new RowReader(columns, SampleTerms.openWave(), source.format(), "f-",
					table.isFrom1904());
			for (Row row = table.next(); row != null; row = table.next()) {
				Submission submission = new Submission(SampleTerms.open(), (unit) -> true, NOW);
				if (reader.read(row, SampleTerms.open(), submission) instanceof Checked.Refused refused) {
					assertThat(refused.findings()).isNotEmpty();
				}
			}
		}
	}

}
