package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.web.Finding;

/**
 * Reads what was sent of a figure, and says of each field what is wrong in it. Numbers
 * may have a decimal comma, as Vietnamese documents print them.
 */
final class FigureReader {

	static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private static final Pattern COMPONENT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,6})?");

	private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,6}");

	private static final Pattern BAND = Pattern.compile("\\p{Lu}[\\p{L}\\p{Nd}+-]{0,9}");

	private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

	private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

	/** What may be derived, as it is called in JSON. */
	static final Map<String, Field> DERIVABLE = Stream.of(Field.VALUE, Field.RANK, Field.CHANGE, Field.CHANGE_PLACES)
		.collect(Collectors.toMap(Field::pointer, Function.identity()));

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_TEXT = 1000;

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2100;

	private static final int MOST_UNITS = 100_000;

	private final List<Finding> findings;

	FigureReader(List<Finding> findings) {
		this.findings = findings;
	}

	/**
	 * Reads a figure.
	 * @param row what was sent of it
	 * @return the figure, or null where something is wrong, which is then among the
	 * findings
	 */
	@Nullable PublishedFigure read(Row row) {
		int before = this.findings.size();
		String index = index(row);
		Integer year = whole(row, Field.YEAR, FIRST_YEAR, LAST_YEAR);
		need(row, Field.YEAR);
		String unit = matching(row, Field.UNIT, CODE, "not-a-code");
		need(row, Field.UNIT);
		String list = list(row);
		String component = matching(row, Field.COMPONENT, COMPONENT, "not-a-code");
		boolean bounded = Indices.isOutOf100(index);
		BigDecimal value = number(row, Field.VALUE, 0, bounded);
		BigDecimal change = number(row, Field.CHANGE, -100, bounded);
		Integer rank = whole(row, Field.RANK, 1, MOST_UNITS);
		Integer of = whole(row, Field.OF, 1, MOST_UNITS);
		Integer places = whole(row, Field.CHANGE_PLACES, -MOST_UNITS, MOST_UNITS);
		if (rank != null && of != null && rank > of) {
			find(row, Field.RANK, "rank-beyond", rank, of);
		}
		String band = matching(row, Field.BAND, BAND, "not-a-band");
		String note = text(row, Field.NOTE, LONGEST_TEXT);
		if (Stream.of(Field.VALUE, Field.RANK, Field.CHANGE, Field.CHANGE_PLACES, Field.BAND, Field.NOTE)
			.allMatch((field) -> row.at(field).isEmpty())) {
			find(row, Field.VALUE, "nothing-said");
		}
		String name = text(row, Field.UNIT_NAME, LONGEST_NAME);
		String measure = text(row, Field.MEASURE, LONGEST_NAME);
		List<String> derived = derived(row);
		Source source = source(row);
		if (this.findings.size() > before || unit == null || year == null) {
			return null;
		}
		return new PublishedFigure(index, year, list, unit, name, (component == null) ? Subject.OVERALL : component,
				value, measure, rank, of, change, places, band, derived, source, note);
	}

	private String index(Row row) {
		need(row, Field.INDEX);
		String name = Indices.name(row.at(Field.INDEX));
		if (!name.isEmpty() && !Indices.isName(name)) {
			find(row, Field.INDEX, "not-an-index", row.at(Field.INDEX));
		}
		return name;
	}

	/** The nation is the same in every list, and in none. */
	private @Nullable String list(Row row) {
		String list = matching(row, Field.UNIT_LIST, CODE, "not-a-code");
		if (row.at(Field.UNIT).equals(Subject.NATION)) {
			return null;
		}
		if (!row.at(Field.UNIT).isEmpty() && row.at(Field.UNIT_LIST).isEmpty()) {
			find(row, Field.UNIT_LIST, "list-missing", row.at(Field.UNIT));
		}
		return list;
	}

	private List<String> derived(Row row) {
		List<String> derived = new ArrayList<>();
		for (String word : SEPARATORS.splitAsStream(row.at(Field.DERIVED)).toList()) {
			Field field = DERIVABLE
				.get(word.equals(Field.CHANGE_PLACES.column()) ? Field.CHANGE_PLACES.pointer() : word);
			if (word.isEmpty()) {
				continue;
			}
			if (field == null) {
				find(row, Field.DERIVED, "not-derivable", word);
			}
			else if (row.at(field).isEmpty()) {
				find(row, Field.DERIVED, "derived-nothing", word);
			}
			else {
				derived.add(field.pointer());
			}
		}
		return derived.stream().distinct().sorted().toList();
	}

	private Source source(Row row) {
		String document = text(row, Field.DOCUMENT, LONGEST_NAME);
		String page = text(row, Field.PAGE, LONGEST_NAME);
		String date = matching(row, Field.DATE, DATE, "not-a-date");
		String address = matching(row, Field.ADDRESS, ADDRESS, "not-an-address");
		if (row.at(Field.DOCUMENT).isEmpty() && row.at(Field.ADDRESS).isEmpty()) {
			find(row, Field.DOCUMENT, "no-source");
		}
		return new Source(document, page, date, address);
	}

	private @Nullable BigDecimal number(Row row, Field field, int least, boolean bounded) {
		String text = row.at(field).replace('\u2212', '-');
		if (text.isEmpty()) {
			return null;
		}
		if (!NUMBER.matcher(text).matches()) {
			find(row, field, "not-a-number", row.at(field));
			return null;
		}
		BigDecimal number = new BigDecimal(text.replace(',', '.'));
		boolean within = number.compareTo(BigDecimal.valueOf(least)) >= 0
				&& number.compareTo(BigDecimal.valueOf(100)) <= 0;
		if (bounded && !within) {
			find(row, field, "out-of-range", row.at(field), least, 100);
		}
		return number;
	}

	private @Nullable Integer whole(Row row, Field field, int least, int most) {
		String text = row.at(field).replace('\u2212', '-');
		if (text.isEmpty()) {
			return null;
		}
		if (!WHOLE.matcher(text).matches()) {
			find(row, field, "not-a-whole-number", row.at(field));
			return null;
		}
		int number = Integer.parseInt(text);
		if (number < least || number > most) {
			find(row, field, "out-of-range", row.at(field), least, most);
		}
		return number;
	}

	private @Nullable String matching(Row row, Field field, Pattern pattern, String code) {
		String text = text(row, field, LONGEST_TEXT);
		if (text != null && !pattern.matcher(text).matches()) {
			find(row, field, code, text);
		}
		return text;
	}

	private @Nullable String text(Row row, Field field, int longest) {
		String text = row.at(field);
		if (text.length() > longest) {
			find(row, field, "too-long", longest);
		}
		else if (text.chars().anyMatch(Character::isISOControl)) {
			find(row, field, "not-text");
		}
		return text.isEmpty() ? null : text;
	}

	private void need(Row row, Field field) {
		if (row.at(field).isEmpty()) {
			find(row, field, "missing");
		}
	}

	private void find(Row row, Field field, String code, Object... values) {
		this.findings.add(Finding.of(row.place(field), code, values));
	}

}
