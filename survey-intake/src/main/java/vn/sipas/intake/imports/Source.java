package vn.sipas.intake.imports;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.FindingCode;

/**
 * A file that was sent.
 *
 * @param path where it is now
 * @param format what kind of file it is
 * @param sheet which sheet of a workbook is meant, null for the first
 * @param unpacked the most bytes that a workbook may unpack into
 */
record Source(Path path, Format format, @Nullable String sheet, long unpacked) {

	Table open() throws IOException {
		return switch (this.format) {
			case CSV -> CsvTable.open(this.path);
			case XLSX -> XlsxTable.open(this.path, this.sheet, this.unpacked);
		};
	}

	/**
	 * Reads it to its end without using anything of it.
	 * @param enough asked now and then whether to stop
	 * @return how many rows it has below the header, blank ones left out; -1 if it was
	 * stopped
	 * @throws IOException if it cannot be read
	 * @throws vn.sipas.intake.problem.ProblemException {@code invalid} with why it cannot
	 * be used
	 */
	long check(Enough enough) throws IOException {
		long rows = -1;
		try (Table table = open()) {
			for (Row row = table.next(); row != null; row = table.next()) {
				rows += row.isBlank() ? 0 : 1;
				if (rows % 1000 == 0 && enough.isEnough()) {
					return -1;
				}
			}
			if (!table.merged().isEmpty()) {
				throw Refusal.of(FindingCode.MERGED_CELLS, String.join(", ", table.merged()));
			}
		}
		return Math.max(rows, 0);
	}

	/**
	 * Says when to stop.
	 */
	@FunctionalInterface
	interface Enough {

		boolean isEnough();

	}

}
