package vn.sipas.local.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a province's responses shall come out at.
 *
 * @param unit the province's code
 * @param responses how many responses it has
 * @param percent each dimension's percentage, 0 to 100, with two decimals
 */
record Target(String unit, int responses, Map<String, BigDecimal> percent) {

	/**
	 * Reads a table of targets, whose last column alone may be quoted.
	 * @param file a CSV file with the columns {@code unit}, {@code responses} and one a
	 * dimension
	 * @param wave the wave that has the dimensions
	 * @return the targets in the file's order
	 * @throws IOException if the file cannot be read
	 */
	static List<Target> read(Path file, DemoWave wave) throws IOException {
		List<String> lines = Files.readAllLines(file);
		String[] columns = lines.getFirst().split(",", -1);
		return lines.stream().skip(1).map((line) -> of(row(columns, line), wave)).toList();
	}

	private static Map<String, String> row(String[] columns, String line) {
		String[] cells = line.split(",", columns.length);
		Map<String, String> row = new HashMap<>();
		for (int column = 0; column < cells.length; column++) {
			row.put(columns[column], cells[column]);
		}
		return row;
	}

	private static Target of(Map<String, String> row, DemoWave wave) {
		Map<String, BigDecimal> percent = new HashMap<>();
		for (DemoWave.Dimension dimension : wave.dimensions()) {
			percent.put(dimension.id(), new BigDecimal(cell(row, dimension.id())));
		}
		return new Target(cell(row, "unit"), Integer.parseInt(cell(row, "responses")), Map.copyOf(percent));
	}

	private static String cell(Map<String, String> row, String column) {
		String cell = row.get(column);
		if (cell == null) {
			throw new IllegalArgumentException("The targets have no column '" + column + "'.");
		}
		return cell;
	}

	BigDecimal percent(String dimension) {
		BigDecimal percent = this.percent.get(dimension);
		if (percent == null) {
			throw new IllegalArgumentException("Unit " + this.unit + " has no target for '" + dimension + "'.");
		}
		return percent;
	}

}
