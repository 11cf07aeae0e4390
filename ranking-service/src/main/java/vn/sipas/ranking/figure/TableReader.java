package vn.sipas.ranking.figure;

import vn.sipas.ranking.web.SentBody;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.web.Finding;

/**
 * Reads a table of figures: separated values after RFC 4180 in UTF-8, with the columns'
 * names in the first row; commas, semicolons or tabs separate.
 */
final class TableReader {

	private final List<Finding> findings;

	private final List<@Nullable Field> columns = new ArrayList<>();

	TableReader(List<Finding> findings) {
		this.findings = findings;
	}

	/** The rows, as far as they can be read; what is wrong is added to the findings. */
	List<Row> read(byte[] body) {
		List<Row> rows = new ArrayList<>();
		try {
			String text = SentBody.text(body);
			if (text.chars().filter((character) -> character == '"').count() % 2 != 0) {
				find(1, "", "open-quote");
				return rows;
			}
			try (CsvReader<CsvRecord> reader = CsvReader.builder()
				.fieldSeparator(separator(text))
				.allowExtraFields(true)
				.allowMissingFields(true)
				.build(CsvRecordHandler.of(), text)) {
				reader.forEach((record) -> {
					if (this.columns.isEmpty()) {
						header(record);
					}
					else {
						rows.add(row(record));
					}
				});
			}
		}
		catch (CharacterCodingException ex) {
			find(1, "", "not-utf-8");
		}
		catch (CsvParseException | java.io.IOException ex) {
			find(1, "", "not-a-table");
		}
		return rows;
	}

	private static char separator(String text) {
		String header = text.lines().findFirst().orElse("");
		char most = ',';
		for (char candidate : new char[] { ';', '\t' }) {
			most = (count(header, candidate) > count(header, most)) ? candidate : most;
		}
		return most;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((character) -> character == wanted).count();
	}

	private void header(CsvRecord record) {
		Set<Field> seen = EnumSet.noneOf(Field.class);
		for (String name : record.getFields()) {
			Field field = Field.ofColumn(name.strip()).orElse(null);
			this.columns.add(field);
			if (field == null) {
				find(record.getStartingLineNumber(), name.strip(), "unknown-field", name.strip());
			}
			else if (!seen.add(field)) {
				find(record.getStartingLineNumber(), field.column(), "column-twice", field.column());
			}
		}
		Field.NEEDED.stream()
			.filter((field) -> !seen.contains(field))
			.forEach((field) -> find(record.getStartingLineNumber(), field.column(), "no-column", field.column()));
	}

	private Row row(CsvRecord record) {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		for (int column = 0; column < record.getFieldCount(); column++) {
			String text = record.getField(column).strip();
			if (column >= this.columns.size()) {
				if (!text.isEmpty()) {
					find(record.getStartingLineNumber(), "", "cell-beyond", text);
				}
				continue;
			}
			Field field = this.columns.get(column);
			if (field != null && !text.isEmpty()) {
				texts.put(field, text);
			}
		}
		return Row.ofTable(texts, record.getStartingLineNumber());
	}

	private void find(long line, String column, String code, Object... values) {
		this.findings.add(Finding.of(new Finding.Cell(line, column), code, values));
	}

}
