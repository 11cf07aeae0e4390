package vn.sipas.ranking.merger;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.web.Finding;

/**
 * A merger as it was sent, before it is known whether it can be one.
 *
 * @param oldUnit the old unit's code; empty where it is missing
 * @param oldName the old unit's name; empty where it is missing
 * @param newUnit the new unit's code; empty where it is missing
 * @param newName the new unit's name; empty where it is missing
 * @param line the line of the table, from 1; 0 in JSON
 * @param index the place in the array of JSON, from 0; 0 in a table
 */
record Sent(String oldUnit, String oldName, String newUnit, String newName, long line, int index) {

	/** The fields of a merger: in JSON, and as columns of a table. */
	enum Field {

		OLD_UNIT("oldUnit", "old_code", true), OLD_NAME("oldName", "old_name_vi", false),
		NEW_UNIT("newUnit", "new_code", true), NEW_NAME("newName", "new_name_vi", false);

		private final String json;

		private final String column;

		private final boolean needed;

		Field(String json, String column, boolean needed) {
			this.json = json;
			this.column = column;
			this.needed = needed;
		}

		String json() {
			return this.json;
		}

		String column() {
			return this.column;
		}

		boolean isNeeded() {
			return this.needed;
		}

		static Optional<Field> ofColumn(String column) {
			for (Field field : values()) {
				if (field.column.equals(column)) {
					return Optional.of(field);
				}
			}
			return Optional.empty();
		}

	}

	String at(Field field) {
		return switch (field) {
			case OLD_UNIT -> this.oldUnit;
			case OLD_NAME -> this.oldName;
			case NEW_UNIT -> this.newUnit;
			case NEW_NAME -> this.newName;
		};
	}

	Finding.Place place(Field field) {
		return (this.line > 0) ? new Finding.Cell(this.line, field.column())
				: new Finding.Pointer("/mergers/" + this.index + "/" + field.json());
	}

	/** What people call the place of the whole merger. */
	String name() {
		return (this.line > 0) ? Long.toString(this.line) : "/mergers/" + this.index;
	}

	Merger merger() {
		return new Merger(this.oldUnit, orNull(this.oldName), this.newUnit, orNull(this.newName));
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
