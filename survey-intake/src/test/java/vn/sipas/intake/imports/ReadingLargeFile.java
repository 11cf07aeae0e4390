package vn.sipas.intake.imports;

import java.nio.file.Path;
import java.time.Instant;

import vn.sipas.intake.response.Checked;
import vn.sipas.intake.wave.SampleTerms;

/**
 * Reads a file as an import does, in a process with little memory.
 */
final class ReadingLargeFile {

	private ReadingLargeFile() {
	}

	public static void main(String[] args) throws Exception {
		Format format = Format.valueOf(args[1]);
		Source source = new Source(Path.of(args[0]), format, null, 1L << 31);
		long rows = source.check(() -> false);
		long right = 0;
		try (Table table = source.open()) {
			Columns columns = Columns.read(table.next(), SampleTerms.wave(), format, null);
			RowReader reader = new RowReader(columns, SampleTerms.wave(), format, "file:0:", table.isFrom1904());
			Instant now = Instant.parse("2026-03-03T00:00:00Z");
			for (Row row = table.next(); row != null; row = table.next()) {
				right += (reader.read(row, SampleTerms.open(), new vn.sipas.intake.response.Submission(
						SampleTerms.open(), (unit) -> true, now)) instanceof Checked.Right) ? 1 : 0;
			}
		}
		System.out.println(rows + " rows, " + right + " right");
	}

}
