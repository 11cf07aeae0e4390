package vn.sipas.intake.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an import was asked to do: does not change.
 *
 * @param job the job's id
 * @param wave the wave
 * @param by the name of who sent the file
 * @param units the units that they may submit for
 * @param format what kind of file it is
 * @param sheet which sheet of a workbook is meant, null for the first
 * @param idColumn the column that responses' ids are in, null for the usual one
 * @param dryRun whether to check only
 * @param bytes how large the file is
 * @param sha256 digest of the file
 * @param receivedAt when it came
 * @param columns its columns as they are named
 * @param missing criteria that have no column
 */
record Order(String job, String wave, String by, List<String> units, Format format, @Nullable String sheet,
		@Nullable String idColumn, boolean dryRun, long bytes, String sha256, Instant receivedAt, List<String> columns,
		List<String> missing) {

	private static final int DIGITS = 32;

	/**
	 * What ids of rows without one begin with: so the same row of the same file has the
	 * same id.
	 * @param sheet the sheet's number, 0 where there are none
	 * @return the beginning, which the row's number follows
	 */
	String ids(int sheet) {
		return "file:" + this.sha256.substring(0, DIGITS) + ":" + ((sheet > 0) ? sheet + "." : "");
	}

}
