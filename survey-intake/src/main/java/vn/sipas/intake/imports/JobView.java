package vn.sipas.intake.imports;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.Language;

/**
 * A job as it is told.
 *
 * @param job its id
 * @param wave the wave
 * @param state where it stands
 * @param dryRun whether it only checks
 * @param by who sent the file
 * @param file what was sent
 * @param receivedAt when it came
 * @param finishedAt when it was over
 * @param rows how many rows the file has, 0 until that is known
 * @param read how many of them are decided
 * @param accepted rows that Kafka has; in a dry run, that could be taken
 * @param duplicates rows that say the same as an earlier one
 * @param rejected rows that were not taken
 * @param rowsPerSecond the rate
 * @param unasked criteria that have no column
 * @param problems why the file as a whole was refused
 * @param rejections the first rows that were not taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(String job, String wave, State state, boolean dryRun, String by, File file, Instant receivedAt,
		@Nullable Instant finishedAt, long rows, long read, long accepted, long duplicates, long rejected,
		long rowsPerSecond, List<String> unasked, List<Said> problems, List<RejectedView> rejections) {

	static JobView of(Order order, Progress progress, List<RejectedRow> rejected, Language language) {
		return new JobView(order.job(), order.wave(), progress.state(), order.dryRun(), order.by(),
				new File(order.format(), order.sheet(), order.bytes(), order.sha256()), order.receivedAt(),
				progress.finishedAt(), progress.rows(), progress.read(), progress.accepted(), progress.duplicates(),
				progress.rejected(), Math.round(progress.rowsPerSecond()), order.missing(),
				progress.faults().stream().map((fault) -> Said.of(fault, language)).toList(),
				rejected.stream()
					.map((row) -> new RejectedView(row.row(),
							row.faults().stream().map((fault) -> Said.of(fault, language)).toList()))
					.toList());
	}

	/**
	 * What was sent.
	 *
	 * @param format what kind of file it is
	 * @param sheet which sheet was asked for
	 * @param bytes how large it is
	 * @param sha256 its digest
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record File(Format format, @Nullable String sheet, long bytes, String sha256) {
	}

	/**
	 * A row that was not taken.
	 *
	 * @param row its number
	 * @param errors what is wrong with it
	 */
	record RejectedView(long row, List<Said> errors) {
	}

	/**
	 * What is wrong at one place.
	 *
	 * @param cell the cell's address, left out where the row or the file is meant
	 * @param column its column, likewise
	 * @param code what is wrong, for programs
	 * @param detail what is wrong, for people
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Said(String cell, String column, String code, String detail) {

		static Said of(Fault fault, Language language) {
			return new Said(fault.cell(), fault.column(), fault.code().word(), language.text(fault.finding()));
		}

	}

}
