package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.web.Finding;

/** Reads figures as JSON: an array of them, or one. */
final class JsonReader {

	private static final String SOURCE = "source";

	private static final int LONGEST = 20;

	private final JsonMapper json;

	private final List<Finding> findings;

	JsonReader(JsonMapper json, List<Finding> findings) {
		// Through a double, a figure could lose its last decimal.
		this.json = json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
		this.findings = findings;
	}

	/** The rows, as far as they can be read; what is wrong is added to the findings. */
	List<Row> read(byte[] body) {
		JsonNode sent;
		try {
			sent = this.json.readTree(body);
		}
		catch (JacksonException ex) {
			find("", "not-json");
			return List.of();
		}
		if (!sent.isArray()) {
			return List.of(row(sent, ""));
		}
		List<Row> rows = new ArrayList<>();
		for (int place = 0; place < sent.size(); place++) {
			rows.add(row(sent.get(place), "/" + place));
		}
		return rows;
	}

	private Row row(JsonNode figure, String pointer) {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		if (figure.isObject()) {
			read(figure, pointer, "", texts);
		}
		else {
			find(pointer, "not-an-object");
		}
		return Row.ofJson(texts, pointer);
	}

	private void read(JsonNode object, String pointer, String within, Map<Field, String> texts) {
		object.forEachEntry((name, value) -> {
			String path = within + name;
			if (path.equals(SOURCE) && value.isObject()) {
				read(value, pointer + "/" + SOURCE, SOURCE + "/", texts);
				return;
			}
			Field field = name.contains("/") ? null : Field.ofPointer(path).orElse(null);
			String place = pointer + Finding.Pointer.step(name);
			if (field == null) {
				find(place, "unknown-field", name);
			}
			else if (!isReadable(field, value)) {
				find(place, "not-a-value");
			}
			else {
				String text = text(value);
				if (!text.isEmpty()) {
					texts.put(field, text);
				}
			}
		});
	}

	/** Words are words; numbers may be written as they are printed. */
	private static boolean isReadable(Field field, JsonNode value) {
		if (value.isNull()) {
			return true;
		}
		return switch (field) {
			case DERIVED -> value.isArray() && value.valueStream().allMatch(JsonReader::isDerivable);
			case YEAR, VALUE, RANK, OF, CHANGE, CHANGE_PLACES -> value.isNumber() || isText(value);
			default -> isText(value);
		};
	}

	private static boolean isText(JsonNode value) {
		return value.isString() && !value.stringValue().isEmpty();
	}

	private static boolean isDerivable(JsonNode value) {
		return value.isString() && FigureReader.DERIVABLE.containsKey(value.stringValue());
	}

	private static String text(JsonNode value) {
		if (value.isArray()) {
			return value.valueStream().map(JsonNode::stringValue).collect(Collectors.joining(" "));
		}
		if (value.isNull()) {
			return "";
		}
		return value.isNumber() ? text(value.decimalValue()) : value.stringValue();
	}

	/** No figure is longer; written out, 1e999999999 would be. */
	private static String text(BigDecimal number) {
		boolean plain = Math.abs((long) number.scale()) < LONGEST && number.precision() < LONGEST;
		return plain ? number.toPlainString() : number.toString();
	}

	private void find(String pointer, String code, Object... values) {
		this.findings.add(Finding.of(new Finding.Pointer(pointer), code, values));
	}

}
