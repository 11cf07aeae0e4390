package vn.sipas.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows as text, in columns. */
final class Table {

	private static final List<String> HEADINGS = List.of("what", "median", "min - max", "unit", "against", "ratio",
			"goal", "met");

	private Table() {
	}

	static String of(List<Row> rows) {
		List<List<String>> lines = new ArrayList<>();
		lines.add(HEADINGS);
		rows.forEach((row) -> lines.add(cells(row)));
		int[] widths = IntStream.range(0, HEADINGS.size())
			.map((column) -> lines.stream().mapToInt((line) -> line.get(column).length()).max().orElse(0))
			.toArray();
		return lines.stream()
			.map((line) -> IntStream.range(0, widths.length)
				.mapToObj((column) -> pad(line.get(column), widths[column], isNumber(column)))
				.collect(Collectors.joining("  "))
				.stripTrailing() + "\n")
			.collect(Collectors.joining());
	}

	static String line(Row row) {
		return cells(row).stream().filter((cell) -> !cell.isEmpty()).collect(Collectors.joining("  "));
	}

	private static List<String> cells(Row row) {
		Spread values = row.values();
		return List.of(row.name(), Figures.shortly(values.median()),
				(values.runs().size() == 1) ? ""
						: Figures.shortly(values.least()) + " - " + Figures.shortly(values.most()),
				row.unit(), row.against().map(Row::name).orElse(""), row.ratio().map(Figures::shortly).orElse(""),
				row.goal().map(Goal::toString).orElse(""), row.met().map((met) -> met ? "yes" : "NO").orElse(""));
	}

	private static boolean isNumber(int column) {
		return column == 1 || column == 2 || column == 5;
	}

	private static String pad(String text, int width, boolean right) {
		String blanks = " ".repeat(width - text.length());
		return right ? blanks + text : text + blanks;
	}

}
