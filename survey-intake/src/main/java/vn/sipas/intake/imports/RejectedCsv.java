package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import vn.sipas.intake.problem.Language;

/**
 * Rejected rows as a table: as they came, and what is wrong with each. Put right, it can
 * be sent as it is.
 */
final class RejectedCsv {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private RejectedCsv() {
	}

	/**
	 * Writes the table.
	 * @param job the job
	 * @param order what it was asked to do
	 * @param progress how far it is
	 * @param language the language of the reasons
	 * @param out where to
	 * @throws IOException if it cannot be written there
	 */
	static void write(JobFolder job, Order order, Progress progress, Language language, OutputStream out)
			throws IOException {
		out.write(BYTE_ORDER_MARK);
		int width = order.columns().size();
		try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
			// Those of an earlier time are replaced.
			List<Integer> kept = new ArrayList<>();
			for (int i = 0; i < width; i++) {
				if (!Columns.REASONS.contains(order.columns().get(i))) {
					kept.add(i);
				}
			}
			List<String> header = new ArrayList<>(kept.stream().map(order.columns()::get).toList());
			header.addAll(Columns.REASONS);
			csv.writeRecord(header);
			RejectedRows.read(job.rejected(), progress.rejectedBytes(), Long.MAX_VALUE, (row) -> {
				List<String> cells = new ArrayList<>(kept.stream()
					.map((i) -> (i < row.cells().size()) ? RejectedText.safe(row.cells().get(i)) : "")
					.toList());
				cells.add(Long.toString(row.row()));
				cells.add(joined(row, Fault::cell));
				cells.add(joined(row, (fault) -> fault.code().word()));
				cells.add(joined(row, (fault) -> (fault.column().isEmpty() ? "" : fault.column() + ": ")
						+ language.text(fault.finding())));
				csv.writeRecord(cells);
			});
		}
	}

	private static String joined(RejectedRow row, Function<Fault, String> part) {
		return row.faults().stream().map(part).filter((text) -> !text.isEmpty()).collect(Collectors.joining("; "));
	}

}
