package vn.sipas.ranking.figure;

import java.util.Map;

import vn.sipas.ranking.web.Finding;

/**
 * What was sent of one figure, as text, and where it stood.
 *
 * @param texts what fields say; none is empty
 * @param line the line of the table, from 1; 0 in JSON
 * @param pointer where it stands in JSON; empty for the whole, and in a table
 */
record Row(Map<Field, String> texts, long line, String pointer) {

	static Row ofTable(Map<Field, String> texts, long line) {
		return new Row(texts, line, "");
	}

	static Row ofJson(Map<Field, String> texts, String pointer) {
		return new Row(texts, 0, pointer);
	}

	/** What a field says; empty if it says nothing. */
	String at(Field field) {
		return this.texts.getOrDefault(field, "");
	}

	Finding.Place place(Field field) {
		return (this.line > 0) ? new Finding.Cell(this.line, field.column())
				: new Finding.Pointer(this.pointer + "/" + field.pointer());
	}

	/** What people call the place of the whole row. */
	String name() {
		return (this.line > 0) ? Long.toString(this.line) : this.pointer;
	}

}
