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
 * Files that survey-intake reads itself: tables of responses.
 */
final class TableFile {

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
		if (!file.toString().endsWith(".csv")) {
			return Optional.empty();
		}
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			String header = reader.readLine();
			String first = reader.readLine();
			if (header == null || first == null) {
				return Optional.empty();
			}
			String separator = List.of(";", "\t", ",").stream().filter(header::contains).findFirst().orElse(",");
			int place = cells(header.replace("\ufeff", ""), separator).indexOf("wave");
			List<String> cells = cells(first, separator);
			return (place >= 0 && place < cells.size()) ? Optional.of(cells.get(place)) : Optional.empty();
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
