package vn.sipas.ranking.merger;

import vn.sipas.ranking.web.SentBody;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import vn.sipas.ranking.merger.Sent.Field;
import vn.sipas.ranking.web.Finding;

/**
 * Reads a table of mergers: CSV after RFC 4180 in UTF-8, with commas, and the columns'
 * names in the first row.
 */
final class MergerTable {

	private final List<Finding> findings;

	private final Map<Field, Integer> columns = new EnumMap<>(Field.class);

	private int width;

	MergerTable(List<Finding> findings) {
		this.findings = findings;
	}

	/**
	 * The mergers, as far as they can be read; what is wrong is added to the findings.
	 */
	List<Sent> read(byte[] body) {
		List<Sent> sent = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.build(CsvRecordHandler.of(), SentBody.text(body))) {
			reader.forEach((record) -> {
				if (this.width == 0) {
					header(record);
				}
				else {
					sent.add(merger(record));
				}
			});
		}
		catch (CharacterCodingException ex) {
			find(1, "", "not-utf-8");
		}
		catch (CsvParseException | IOException ex) {
			find(1, "", "not-a-table");
		}
		return sent;
	}

	private void header(CsvRecord record) {
		long line = record.getStartingLineNumber();
		this.width = record.getFieldCount();
		for (int column = 0; column < this.width; column++) {
			String name = record.getField(column).strip();
			Field field = Field.ofColumn(name).orElse(null);
			if (field == null) {
				find(line, name, "unknown-field", name);
			}
			else if (this.columns.putIfAbsent(field, column) != null) {
				find(line, name, "column-twice", name);
			}
		}
		Stream.of(Field.values())
			.filter((field) -> field.isNeeded() && !this.columns.containsKey(field))
			.forEach((field) -> find(line, field.column(), "no-column", field.column()));
	}

	private Sent merger(CsvRecord record) {
		for (int column = this.width; column < record.getFieldCount(); column++) {
			if (!record.getField(column).isBlank()) {
				find(record.getStartingLineNumber(), "", "cell-beyond", record.getField(column).strip());
			}
		}
		return new Sent(cell(record, Field.OLD_UNIT), cell(record, Field.OLD_NAME), cell(record, Field.NEW_UNIT),
				cell(record, Field.NEW_NAME), record.getStartingLineNumber(), 0);
	}

	private String cell(CsvRecord record, Field field) {
		Integer column = this.columns.get(field);
		return (column == null || column >= record.getFieldCount()) ? "" : record.getField(column).strip();
	}

	private void find(long line, String column, String code, Object... values) {
		this.findings.add(Finding.of(new Finding.Cell(line, column), code, values));
	}

}
