package vn.sipas.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * All rows so far. A row is shown as soon as it is there, and the whole table at the end.
 */
public final class Report {

	private final PrintStream out;

	private final List<Row> rows = new ArrayList<>();

	public Report(PrintStream out) {
		this.out = out;
	}

	public void say(String sentence) {
		this.out.println(sentence);
	}

	public Row add(Row row) {
		this.rows.add(row);
		this.out.println("  " + Table.line(row));
		return row;
	}

	public void printTable() {
		this.out.print(Table.of(this.rows));
	}

	public String json() {
		return JsonMapper.shared()
			.writerWithDefaultPrettyPrinter()
			.writeValueAsString(this.rows.stream().map(Report::json).toList());
	}

	/**
	 * Writes the rows as JSON.
	 * @param file where to
	 */
	public void writeJson(Path file) {
		try {
			Files.writeString(file, json());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> json(Row row) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", row.name());
		json.put("value", row.values().median());
		json.put("unit", row.unit());
		row.against().ifPresent((other) -> json.put("against", other.name()));
		row.ratio().ifPresent((ratio) -> json.put("ratio", ratio));
		row.goal().ifPresent((goal) -> json.put("goal", goal.bound()));
		row.met().ifPresent((met) -> json.put("met", met));
		json.put("runs", row.values().runs());
		return json;
	}

}
