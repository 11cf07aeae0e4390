package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/** A ranking as the store keeps it: one document, so that nobody reads half a change. */
final class RankingDocument {

	static final String VERSION = "version";

	static final String DEFINITION = "basis.definition";

	static final String SCORES = "basis.scores";

	private static final String DIMENSIONS = "dimensions";

	private RankingDocument() {
	}

	static Document of(Scope scope, Ranking ranking, Basis basis) {
		return new Document("_id", scope.key()).append("wave", scope.wave())
			.append("level", scope.level())
			.append("parent", scope.parent())
			.append(VERSION, ranking.version())
			.append("updatedAt", Date.from(ranking.updatedAt()))
			.append("basis", new Document("definition", basis.definition()).append("scores", basis.scores()))
			.append("synthetic", ranking.synthetic())
			.append("responses", ranking.responses())
			.append("units", ranking.units().stream().map(RankingDocument::of).toList());
	}

	static Ranking ranking(Document document) {
		String parent = document.getString("parent");
		Instant updatedAt = document.getDate("updatedAt").toInstant();
		List<RankedUnit> units = document.getList("units", Document.class).stream().map(RankingDocument::unit).toList();
		return new Ranking(document.getString("wave"), document.getString("level"), parent.isEmpty() ? null : parent,
				number(document, VERSION), updatedAt, document.getBoolean("synthetic"), units);
	}

	static Basis basis(Document document) {
		Document basis = document.get("basis", Document.class);
		return new Basis(number(basis, "definition"), number(basis, "scores"));
	}

	static long number(Document document, String field) {
		return document.getLong(field);
	}

	private static Document of(RankedUnit unit) {
		Document document = new Document("unit", unit.unit()).append("name",
				new Document("vi", unit.name().vi()).append("en", unit.name().en()));
		if (unit.rank() != null) {
			document.append("rank", unit.rank());
		}
		document.append("responses", unit.responses());
		if (unit.overall() != null) {
			document.append("overall", new Decimal128(unit.overall()));
		}
		if (unit.dimensions() != null) {
			document.append(DIMENSIONS, unit.dimensions().stream().map(RankingDocument::of).toList());
		}
		return document;
	}

	private static Document of(RankedDimension dimension) {
		return new Document("id", dimension.id()).append("value", new Decimal128(dimension.value()))
			.append("rank", dimension.rank());
	}

	private static RankedUnit unit(Document document) {
		Document name = document.get("name", Document.class);
		List<Document> dimensions = document.getList(DIMENSIONS, Document.class);
		return new RankedUnit(document.getString("unit"), new Text(name.getString("vi"), name.getString("en")),
				document.getInteger("rank"), number(document, "responses"), decimal(document, "overall"),
				(dimensions == null) ? null : dimensions.stream().map(RankingDocument::dimension).toList());
	}

	private static RankedDimension dimension(Document document) {
		return new RankedDimension(document.getString("id"), document.get("value", Decimal128.class).bigDecimalValue(),
				document.getInteger("rank"));
	}

	private static @Nullable BigDecimal decimal(Document document, String field) {
		Decimal128 value = document.get(field, Decimal128.class);
		return (value == null) ? null : value.bigDecimalValue();
	}

}
