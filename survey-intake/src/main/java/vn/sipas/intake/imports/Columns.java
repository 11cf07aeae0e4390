package vn.sipas.intake.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.response.Field;
import vn.sipas.intake.wave.Demographic;
import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.Wave;

/**
 * The columns of a table: named as a response's fields and as its wave's criteria.
 */
final class Columns {

	/** Begins the columns that rejected rows come back with. */
	static final List<String> REASONS = List.of("_row", "_cell", "_code", "_reason");

	static final String GROUP = "demographics.";

	private static final String ANSWER = "answers.";

	private final List<String> names = new ArrayList<>();

	private final List<@Nullable Column> columns = new ArrayList<>();

	private final Map<String, Integer> places = new HashMap<>();

	private final List<String> missing = new ArrayList<>();

	private Columns() {
	}

	/**
	 * Reads the header.
	 * @param header the first row, null if there is none
	 * @param wave the wave
	 * @param format what kind of file it is from
	 * @param idColumn the column that responses' ids are in, null for the usual one
	 * @return the columns
	 * @throws vn.sipas.intake.problem.ProblemException {@code invalid} with all that is
	 * wrong with it
	 */
	static Columns read(@Nullable Row header, Wave wave, Format format, @Nullable String idColumn) {
		if (header == null || header.isBlank()) {
			throw Refusal.of(FindingCode.NO_HEADER);
		}
		Map<String, Column> known = known(wave);
		if (idColumn != null) {
			known.remove(Field.RESPONSE_ID.fieldName());
			known.put(idColumn, new Column.Of(Field.RESPONSE_ID));
		}
		Columns columns = new Columns();
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < header.cells().size(); i++) {
			String name = header.cell(i).text().strip();
			Column column = find(known, wave, name);
			columns.names.add(name);
			columns.columns.add(column);
			String address = format.address(header.number(), i);
			if (column == null && !name.isEmpty()) {
				findings.add(Finding.of("", FindingCode.UNKNOWN_COLUMN, address, shown(name),
						Similar.to(name, known.keySet())));
			}
			else if (column != null && !(column instanceof Column.Reason)
					&& columns.places.putIfAbsent(column.pointer(), i) != null) {
				findings.add(Finding.of("", FindingCode.DUPLICATE_COLUMN, address, name));
			}
		}
		columns.require(wave, idColumn, findings);
		if (!findings.isEmpty()) {
			throw Refusal.of(findings);
		}
		return columns;
	}

	private static String shown(String name) {
		return name.substring(0, Math.min(name.length(), 100));
	}

	private void require(Wave wave, @Nullable String idColumn, List<Finding> findings) {
		for (Field field : List.of(Field.UNIT, Field.ANSWERED_AT)) {
			if (!this.places.containsKey(field.pointer())) {
				findings.add(Finding.of("", FindingCode.MISSING_COLUMN, field.fieldName()));
			}
		}
		if (idColumn != null && !this.places.containsKey(Field.RESPONSE_ID.pointer())) {
			findings.add(Finding.of("", FindingCode.MISSING_COLUMN, idColumn));
		}
		List<String> items = wave.questionnaire().tree().filter(Node::isItem).map(Node::id).toList();
		items.stream()
			.filter((item) -> !this.places.containsKey(new Column.Answer(item).pointer()))
			.forEach(this.missing::add);
		if (this.missing.size() == items.size()) {
			findings.add(Finding.of("", FindingCode.NO_CRITERION_COLUMN, String.join(", ", items)));
		}
	}

	private static Map<String, Column> known(Wave wave) {
		Map<String, Column> known = new LinkedHashMap<>();
		for (Field field : Field.values()) {
			if (field != Field.ANSWERS && field != Field.DEMOGRAPHICS) {
				known.put(field.fieldName(), new Column.Of(field));
			}
		}
		known.put("wave", new Column.OfWave());
		wave.questionnaire().tree().filter(Node::isItem).map(Node::id).forEach((item) -> {
			known.putIfAbsent(item, new Column.Answer(item));
			known.put(ANSWER + item, new Column.Answer(item));
		});
		for (Demographic asked : wave.gathering().demographics()) {
			known.put(GROUP + asked.name(), new Column.Group(asked.name()));
		}
		REASONS.forEach((name) -> known.put(name, new Column.Reason()));
		return known;
	}

	private static @Nullable Column find(Map<String, Column> known, Wave wave, String name) {
		Column column = known.get(name);
		if (column == null && name.startsWith(GROUP) && name.length() > GROUP.length()
				&& wave.gathering().demographics().isEmpty()) {
			return new Column.Group(name.substring(GROUP.length()));
		}
		if (column != null) {
			return column;
		}
		// Spreadsheets like to begin a word with a capital.
		TreeSet<String> same = new TreeSet<>();
		known.keySet().stream().filter((candidate) -> candidate.equalsIgnoreCase(name)).forEach(same::add);
		return (same.size() == 1 && !name.toLowerCase(Locale.ROOT).isEmpty()) ? known.get(same.first()) : null;
	}

	/**
	 * How many columns there are.
	 * @return from 1
	 */
	int count() {
		return this.columns.size();
	}

	@Nullable Column column(int place) {
		return this.columns.get(place);
	}

	List<String> names() {
		return this.names;
	}

	/**
	 * Where something is.
	 * @param pointer a JSON pointer into a response
	 * @return the column's place from 0, -1 if it has none
	 */
	int place(String pointer) {
		return this.places.getOrDefault(pointer, -1);
	}

	/**
	 * Criteria that have no column.
	 * @return their ids
	 */
	List<String> missing() {
		return this.missing;
	}

}
