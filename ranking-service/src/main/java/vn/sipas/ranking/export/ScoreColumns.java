package vn.sipas.ranking.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.ScaleValue;

/** The columns of units' figures, a row for each. */
final class ScoreColumns {

	private final List<Column<ScoreRow>> columns = new ArrayList<>();

	private final Words words;

	private ScoreColumns(Words words) {
		this.words = words;
	}

	/**
	 * All columns.
	 * @param origin where the figures are from
	 * @param words the reader's language
	 * @return unit, item and figures, answers per value of the scale, then what is to be
	 * said of them
	 */
	static List<Column<ScoreRow>> of(Origin origin, Words words) {
		ScoreColumns all = new ScoreColumns(words);
		Map<String, String> titles = titles(origin.wave().questionnaire(), words);
		all.add("unit", Form.TEXT, (row) -> row.unit().unit());
		all.add("name", Form.TEXT, (row) -> row.unit().name().in(words.language()));
		all.add("level", Form.TEXT, (row) -> row.unit().level());
		all.add("parent", Form.TEXT, (row) -> row.unit().parent());
		all.add("kind", Form.TEXT, kinds(words));
		all.add("node", Form.TEXT, ScoreRow::node);
		all.add("title", Form.TEXT, (row) -> titles.get(row.node()));
		all.add("responses", Form.COUNT, ScoreRow::responses);
		all.add("answered", Form.COUNT, ScoreRow::answered);
		all.add("value", Form.HUNDREDTHS, (row) -> Published.figure(row.value()));
		all.addPrecision("margin_of_error", Form.HUNDREDTHS, Precision::marginOfError);
		all.addPrecision("standard_error", Form.MILLIONTHS, Precision::standardError);
		all.addPrecision("design_effect", Form.MILLIONTHS, Precision::designEffect);
		all.addPrecision("effective_responses", Form.MILLIONTHS, Precision::effectiveResponses);
		origin.wave().scale().forEach(all::addAnswers);
		all.add("wave", Form.TEXT, (row) -> origin.wave().wave());
		all.add("edition", Form.COUNT, (row) -> origin.edition());
		String note = origin.note(words);
		all.add("note", Form.TEXT, (row) -> note.isEmpty() ? null : note);
		return List.copyOf(all.columns);
	}

	private void addPrecision(String id, Form form, Function<Precision, @Nullable BigDecimal> part) {
		add(id, form, (row) -> {
			BigDecimal value = (row.precision() == null) ? null : part.apply(row.precision());
			return (value == null) ? null : value.setScale(form.decimals(), RoundingMode.HALF_UP);
		});
	}

	private void addAnswers(ScaleValue answer) {
		this.columns.add(new Column<>("answers_" + answer.value(),
				this.words.of("column.answers", answer.value(), answer.label().in(this.words.language())), Form.COUNT,
				(row) -> (row.answered() == null) ? null : row.levels().getOrDefault(answer.value(), 0L)));
	}

	private void add(String id, Form form, Function<ScoreRow, @Nullable Object> value) {
		this.columns.add(new Column<>(id, this.words.of("column." + id), form, value));
	}

	/** Looked up once, and not for each of many rows. */
	private static Function<ScoreRow, @Nullable Object> kinds(Words words) {
		Map<String, String> kinds = new HashMap<>();
		for (String kind : List.of("overall", "node", "satisfaction", "perception", "expectation")) {
			kinds.put(kind, words.of("kind." + kind));
		}
		return (row) -> kinds.getOrDefault(row.kind(), row.kind());
	}

	private static Map<String, String> titles(Node root, Words words) {
		Map<String, String> titles = new HashMap<>();
		collect(root, words, titles);
		return titles;
	}

	private static void collect(Node node, Words words, Map<String, String> titles) {
		titles.put(node.id(), (node.title() == null && node.question() != null) ? node.question().in(words.language())
				: node.name().in(words.language()));
		node.children().forEach((child) -> collect(child, words, titles));
	}

}
