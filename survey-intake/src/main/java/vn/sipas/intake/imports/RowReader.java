package vn.sipas.intake.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Field;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.ScaleLabels;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Wave;

/**
 * Reads a row as a response.
 */
final class RowReader {

	private static final Logger log = LoggerFactory.getLogger(RowReader.class);

	/** Leading zeros that a spreadsheet takes from a code. */
	private static final int MOST_ZEROS = 4;

	private static final int LONGEST_SHOWN = 100;

	private final Columns columns;

	private final Format format;

	private final ScaleLabels labels;

	private final boolean from1904;

	private final String ids;

	/**
	 * Made for one file.
	 * @param columns its columns
	 * @param wave the wave
	 * @param format what kind of file it is
	 * @param ids what ids of rows without one begin with
	 * @param from1904 whether its days are counted from 1904 on
	 */
	RowReader(Columns columns, Wave wave, Format format, String ids, boolean from1904) {
		this.columns = columns;
		this.format = format;
		this.labels = ScaleLabels.of(wave);
		this.ids = ids;
		this.from1904 = from1904;
	}

	/**
	 * Reads a row.
	 * @param row the row
	 * @param terms the terms of the wave
	 * @param submission takes it
	 * @return the response, or what is wrong with it
	 */
	Checked read(Row row, Terms terms, Submission submission) {
		try {
			submission.enterOnce(Field.ANSWERS);
			for (int i = 0; i < this.columns.count(); i++) {
				Cell cell = row.cell(i);
				Column column = this.columns.column(i);
				if (!cell.isBlank() && column == null) {
					submission.find("/+", FindingCode.EXTRA_CELLS);
				}
				else if (!cell.isBlank() && column != null) {
					cell(column, cell, terms, submission);
				}
			}
			if (row.cells().stream().skip(this.columns.count()).anyMatch((cell) -> !cell.isBlank())) {
				submission.find("/+", FindingCode.EXTRA_CELLS);
			}
			if (row.cell(Math.max(0, this.columns.place(Field.RESPONSE_ID.pointer()))).isBlank()
					|| this.columns.place(Field.RESPONSE_ID.pointer()) < 0) {
				submission.text(Field.RESPONSE_ID, this.ids + row.number());
			}
			return submission.check();
		}
		catch (RuntimeException ex) {
			log.error("Row {} of a file could not be read", row.number(), ex);
			return new Checked.Refused(null, List.of(Finding.of("", FindingCode.UNREADABLE)));
		}
	}

	private void cell(Column column, Cell cell, Terms terms, Submission submission) {
		if (column instanceof Column.Reason) {
			return;
		}
		if (cell.kind() == Cell.Kind.FORMULA || cell.kind() == Cell.Kind.ERROR) {
			if (column instanceof Column.Of of) {
				submission.enterOnce(of.field());
			}
			submission.find(column.pointer(),
					(cell.kind() == Cell.Kind.FORMULA) ? FindingCode.FORMULA_CELL : FindingCode.ERROR_CELL,
					cell.text());
			return;
		}
		String text = RejectedText.plain(CellValues.text(cell));
		switch (column) {
			case Column.Answer answer -> answer(answer, text, submission);
			case Column.Group group -> submission.demographic(group.name(), text);
			case Column.OfWave _ -> {
				if (!text.equals(terms.wave())) {
					submission.find(column.pointer(), FindingCode.ID_MISMATCH, shown(text), terms.wave());
				}
			}
			case Column.Of of when submission.enter(of.field()) -> field(of.field(), cell, text, terms, submission);
			case Column.Of _, Column.Reason _ -> {
				// Said of it already.
			}
		}
	}

	private void field(Field field, Cell cell, String text, Terms terms, Submission submission) {
		switch (field) {
			case UNIT -> submission.text(field, unit(text, terms));
			case ANSWERED_AT -> submission.text(field, CellValues.time(cell, this.from1904));
			case REVISION, DURATION_SECONDS -> {
				Integer number = CellValues.integer(text);
				if (number != null) {
					submission.number(field, number);
				}
				else {
					submission.find(field.pointer(), FindingCode.NOT_AN_INTEGER);
				}
			}
			case WEIGHT -> {
				BigDecimal number = CellValues.number(text);
				if (number != null) {
					submission.weight(number);
				}
				else {
					submission.find(field.pointer(), FindingCode.NOT_A_NUMBER);
				}
			}
			default -> submission.text(field, text);
		}
	}

	private void answer(Column.Answer column, String text, Submission submission) {
		OptionalInt answer = this.labels.read(text);
		if (answer.isPresent()) {
			submission.answer(column.item(), answer.getAsInt());
		}
		else if (CellValues.number(text) != null) {
			submission.find(column.pointer(), FindingCode.NOT_AN_INTEGER);
		}
		else {
			submission.find(column.pointer(), FindingCode.NOT_A_CHOICE, shown(text));
		}
	}

	// A spreadsheet makes 1 of 01.
	private static String unit(String text, Terms terms) {
		if (terms.hasUnit(text) || !text.matches("\\d{1,8}")) {
			return text;
		}
		String found = text;
		String padded = text;
		for (int i = 0; i < MOST_ZEROS; i++) {
			padded = "0" + padded;
			if (terms.hasUnit(padded)) {
				if (!found.equals(text)) {
					return text;
				}
				found = padded;
			}
		}
		return found;
	}

	/**
	 * The cells of a row as texts that would be read the same.
	 * @param row the row
	 * @return a text for each
	 */
	List<String> texts(Row row) {
		List<String> texts = new ArrayList<>(row.cells().size());
		for (int i = 0; i < row.cells().size(); i++) {
			Cell cell = row.cell(i);
			boolean isTime = cell.kind() == Cell.Kind.NUMBER && i == this.columns.place(Field.ANSWERED_AT.pointer());
			texts.add(isTime ? CellValues.time(cell, this.from1904) : CellValues.text(cell));
		}
		return texts;
	}

	/**
	 * Says where in the file something is wrong.
	 * @param row the row
	 * @param finding what is wrong in the response
	 * @return the same, with the cell
	 */
	Fault fault(long row, Finding finding) {
		int place = this.columns.place(finding.pointer());
		return (place < 0) ? Fault.of(finding) : new Fault(this.format.address(row, place),
				this.columns.names().get(place), finding.code(), finding.args());
	}

	private static String shown(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
	}

}
