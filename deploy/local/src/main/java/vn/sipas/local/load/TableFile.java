package vn.sipas.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Files that a service reads itself: tables of responses, or of published figures.
 */
final class TableFile {

	private static final List<String> OF_FIGURES = List.of("index", "year", "unit_code");

	private TableFile() {
	}

	static boolean isOne(Path file) {
		return file.toString().endsWith(".csv") || file.toString().endsWith(".xlsx");
	}

	static String type(Path file) {
		return file.toString().endsWith(".csv") ? "text/csv"
				: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	}

	/**
	 * The wave that a table names.
	 * @param file the table
	 * @return what the first row of a .csv has in the column {@code wave}
	 * @throws UncheckedIOException if the file cannot be read
	 */
	static Optional<String> wave(Path file) {
		List<List<String>> start = start(file);
		if (start.size() < 2) {
			return Optional.empty();
		}
		int place = start.getFirst().indexOf("wave");
		List<String> cells = start.getLast();
		return (place >= 0 && place < cells.size()) ? Optional.of(cells.get(place)) : Optional.empty();
	}

	/**
	 * Whether a table is one of published figures.
	 * @param file the table
	 * @return whether it is a .csv with the columns that such a table has to have
	 * @throws UncheckedIOException if the file cannot be read
	 */
	static boolean hasFigures(Path file) {
		return start(file).stream().findFirst().filter((columns) -> columns.containsAll(OF_FIGURES)).isPresent();
	}

	/** The first two rows of a .csv. */
	private static List<List<String>> start(Path file) {
		if (!file.toString().endsWith(".csv")) {
			return List.of();
		}
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			List<String> lines = reader.lines().limit(2).toList();
			String header = lines.isEmpty() ? "" : lines.getFirst().replace("\ufeff", "");
			String separator = List.of(";", "\t", ",").stream().filter(header::contains).findFirst().orElse(",");
			return lines.stream().map((line) -> cells(line.replace("\ufeff", ""), separator)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Enough to find an id, in which there is neither a quote nor a separator;
	// survey-intake
	// reads the table in earnest, and refuses rows of other waves.
	private static List<String> cells(String line, String separator) {
		return Arrays.stream(line.split(separator, -1)).map((cell) -> cell.replace("\"", "").strip()).toList();
	}

}
