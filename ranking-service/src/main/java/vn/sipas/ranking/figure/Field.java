package vn.sipas.ranking.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be said of a figure: a column of a table, or a field of JSON. */
enum Field {

	INDEX("index", "index"), YEAR("year", "year"), UNIT_LIST("unit_list", "unitList"), UNIT("unit_code", "unit"),
	UNIT_NAME("unit_name", "unitName"), COMPONENT("component", "component"), VALUE("value", "value"),
	MEASURE("measure", "measure"), RANK("rank", "rank"), OF("of", "of"), CHANGE("change", "change"),
	CHANGE_PLACES("change_places", "changePlaces"), BAND("band", "band"), DERIVED("derived", "derived"),
	DOCUMENT("source_document", "source/document"), PAGE("source_page", "source/page"),
	DATE("source_date", "source/date"), ADDRESS("source_address", "source/address"), NOTE("note", "note");

	/** What a table has to have. */
	static final List<Field> NEEDED = List.of(INDEX, YEAR, UNIT);

	private static final Map<String, Field> BY_COLUMN = by(Field::column);

	private static final Map<String, Field> BY_POINTER = by(Field::pointer);

	private final String column;

	private final String pointer;

	Field(String column, String pointer) {
		this.column = column;
		this.pointer = pointer;
	}

	String column() {
		return this.column;
	}

	/** Where it is in a figure's JSON, without the first slash. */
	String pointer() {
		return this.pointer;
	}

	static Optional<Field> ofColumn(String column) {
		return Optional.ofNullable(BY_COLUMN.get(column));
	}

	static Optional<Field> ofPointer(String pointer) {
		return Optional.ofNullable(BY_POINTER.get(pointer));
	}

	private static Map<String, Field> by(Function<Field, String> name) {
		return Arrays.stream(values()).collect(Collectors.toMap(name, Function.identity()));
	}

}
