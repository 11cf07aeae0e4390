package vn.sipas.ranking.export;

import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;

/**
 * A ranking as a JSON-stat 2.0 dataset (json-stat.org): by wave (time), unit (place) and
 * measure, all labels in the reader's language.
 */
final class JsonStatDataset {

	private static final String WAVE = "wave";

	private static final String UNIT = "unit";

	private static final String MEASURE = "measure";

	private final JsonGenerator written;

	private final Words words;

	private JsonStatDataset(JsonGenerator written, Words words) {
		this.written = written;
		this.words = words;
	}

	/**
	 * Writes a dataset.
	 * @param ranking the units
	 * @param origin where the figures are from
	 * @param words the reader's language
	 * @param json what writes JSON
	 * @param out where to; stays open
	 */
	static void write(Ranking ranking, Origin origin, Words words, JsonMapper json, OutputStream out) {
		// Closed is only what was written whole; whoever gave the stream sees to that.
		JsonGenerator written = json.createGenerator(out);
		new JsonStatDataset(written, words).write(ranking, origin);
		written.flush();
	}

	private void write(Ranking ranking, Origin origin) {
		List<Column<RankedUnit>> measures = RankingColumns.of(origin, this.words)
			.stream()
			.filter((column) -> column.form().isNumber() && !column.id().equals("edition"))
			.toList();
		String wave = origin.wave().title().in(this.words.language());
		this.written.writeStartObject();
		this.written.writeStringProperty("version", "2.0");
		this.written.writeStringProperty("class", "dataset");
		this.written.writeStringProperty("label", About.title(origin, ranking, this.words));
		this.written.writeStringProperty("source", this.words.of("about.source.text"));
		this.written.writeStringProperty("updated", ranking.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
		texts("note", List.of(this.words.of("about.method.text"), origin.note(this.words)));
		texts("id", List.of(WAVE, UNIT, MEASURE));
		numbers("size", 1, ranking.units().size(), measures.size());
		this.written.writeObjectPropertyStart("role");
		texts("time", List.of(WAVE));
		texts("geo", List.of(UNIT));
		texts("metric", List.of(MEASURE));
		this.written.writeEndObject();
		this.written.writeObjectPropertyStart("dimension");
		dimension(WAVE, List.of(origin.wave()), (one) -> one.wave(), (one) -> wave);
		this.written.writeEndObject().writeEndObject();
		dimension(UNIT, ranking.units(), RankedUnit::unit, (unit) -> unit.name().in(this.words.language()));
		this.written.writeEndObject().writeEndObject();
		dimension(MEASURE, measures, Column::id, Column::title);
		units(measures);
		this.written.writeEndObject().writeEndObject();
		this.written.writeEndObject();
		this.written.writeArrayPropertyStart("value");
		ranking.units()
			.forEach((unit) -> measures.forEach((measure) -> FlatRows.write(measure.of(unit), this.written)));
		this.written.writeEndArray();
		extension(ranking, origin);
		this.written.writeEndObject();
	}

	/** Leaves the category open. */
	private <E> void dimension(String id, List<E> elements, Function<E, String> key, Function<E, String> label) {
		this.written.writeObjectPropertyStart(id);
		this.written.writeStringProperty("label", this.words.of("dimension." + id));
		this.written.writeObjectPropertyStart("category");
		texts("index", elements.stream().map(key).toList());
		this.written.writeObjectPropertyStart("label");
		elements.forEach((element) -> this.written.writeStringProperty(key.apply(element), label.apply(element)));
		this.written.writeEndObject();
	}

	private void units(List<Column<RankedUnit>> measures) {
		this.written.writeObjectPropertyStart("unit");
		for (Column<RankedUnit> measure : measures) {
			this.written.writeObjectPropertyStart(measure.id());
			this.written.writeNumberProperty("decimals", measure.form().decimals());
			this.written.writeEndObject();
		}
		this.written.writeEndObject();
	}

	private void extension(Ranking ranking, Origin origin) {
		this.written.writeObjectPropertyStart("extension");
		this.written.writeStringProperty("wave", ranking.wave());
		this.written.writeStringProperty("level", ranking.level());
		if (ranking.parent() != null) {
			this.written.writeStringProperty("parent", ranking.parent());
		}
		this.written.writeNumberProperty("version", ranking.version());
		this.written.writeName("edition");
		FlatRows.write(origin.edition(), this.written);
		this.written.writeBooleanProperty("provisional", origin.edition() == null);
		this.written.writeBooleanProperty("synthetic", ranking.synthetic());
		this.written.writeEndObject();
	}

	private void texts(String name, List<String> texts) {
		this.written.writeArrayPropertyStart(name);
		texts.stream().filter((text) -> !text.isEmpty()).forEach(this.written::writeString);
		this.written.writeEndArray();
	}

	private void numbers(String name, int... numbers) {
		this.written.writeArrayPropertyStart(name);
		for (int number : numbers) {
			this.written.writeNumber(number);
		}
		this.written.writeEndArray();
	}

}
