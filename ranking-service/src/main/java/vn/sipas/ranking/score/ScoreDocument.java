package vn.sipas.ranking.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** A score as the store keeps it: decimals stay decimals. */
final class ScoreDocument {

	static final String VERSION = "version";

	static final String CRITERIA = "criteria";

	private static final String VALUE = "value";

	private ScoreDocument() {
	}

	static String id(String wave, String unit) {
		return wave + "|" + unit;
	}

	static Document of(Score score) {
		Document document = new Document("_id", id(score.wave(), score.unit())).append("wave", score.wave())
			.append("unit", score.unit())
			.append(VERSION, score.version())
			.append("responses", score.responses());
		put(document, "overall", score.overall());
		return document.append("nodes",
				score.nodes().stream().map((node) -> put(new Document("id", node.id()), VALUE, node.value())).toList())
			.append(CRITERIA, score.criteria().stream().map(ScoreDocument::of).toList());
	}

	static Score score(Document document) {
		List<NodeValue> nodes = document.getList("nodes", Document.class)
			.stream()
			.map((node) -> new NodeValue(node.getString("id"), decimal(node, VALUE)))
			.toList();
		List<CriterionValue> criteria = document.getList(CRITERIA, Document.class, List.of())
			.stream()
			.map(ScoreDocument::criterion)
			.toList();
		return new Score(document.getString("wave"), document.getString("unit"), number(document, VERSION),
				number(document, "responses"), decimal(document, "overall"), nodes, criteria);
	}

	private static Document of(CriterionValue criterion) {
		Document levels = new Document();
		criterion.levels().forEach((level, count) -> levels.append(level.toString(), count));
		Document document = new Document("id", criterion.id()).append("kind", criterion.kind());
		put(document, VALUE, criterion.value());
		return document.append("answered", criterion.answered()).append("levels", levels);
	}

	private static CriterionValue criterion(Document document) {
		SortedMap<Integer, Long> levels = new TreeMap<>();
		document.get("levels", Document.class)
			.forEach((level, count) -> levels.put(Integer.valueOf(level), ((Number) count).longValue()));
		return new CriterionValue(document.getString("id"), document.getString("kind"), decimal(document, VALUE),
				number(document, "answered"), levels);
	}

	private static Document put(Document document, String field, @Nullable BigDecimal value) {
		return (value == null) ? document : document.append(field, new Decimal128(value));
	}

	private static @Nullable BigDecimal decimal(Document document, String field) {
		Decimal128 value = document.get(field, Decimal128.class);
		return (value == null) ? null : value.bigDecimalValue();
	}

	private static long number(Document document, String field) {
		return document.getLong(field);
	}

}
