package vn.sipas.intake.microdata;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.sipas.intake.json.StrictJson;
import vn.sipas.intake.wave.Flag;
import vn.sipas.intake.wave.Terms;

/**
 * Reads events of one wave's responses, and holds them against the wave as they are held
 * where they are counted: what came past the intake, or is under another key than its
 * own, counts there for nothing and is no row here. Not for use by several threads at
 * once.
 */
final class EventReader {

	private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StrictJson.BOUNDS).build();

	private static final Map<String, Flag> FLAGS = Arrays.stream(Flag.values())
		.collect(Collectors.toUnmodifiableMap(Flag::word, Function.identity()));

	private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000);

	private static final int WEIGHT_DECIMALS = 6;

	private static final int DIGEST_DIGITS = 32;

	private final Terms terms;

	private final Columns columns;

	private final LoggedEvent event;

	private boolean fits;

	private boolean answered;

	private boolean digested;

	private String kind = "";

	private String wave = "";

	EventReader(Terms terms, Columns columns) {
		this.terms = terms;
		this.columns = columns;
		this.event = new LoggedEvent(columns.demographics().size(), columns.items().size());
	}

	/**
	 * Reads an event.
	 * @param key the record's key
	 * @param value the record's value
	 * @return what it says, good until the next is read
	 */
	LoggedEvent read(byte[] key, byte[] value) {
		this.event.clear();
		this.fits = true;
		this.answered = false;
		this.digested = false;
		this.kind = "";
		this.wave = "";
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), value)) {
			if (parser.nextToken() == JsonToken.START_OBJECT) {
				for (String name = parser.nextName(); name != null; name = parser.nextName()) {
					field(name, parser.nextToken(), parser);
				}
				settle(key);
			}
		}
		catch (JacksonException ex) {
			this.event.kind = LoggedEvent.Kind.OTHER;
		}
		return this.event;
	}

	private void settle(byte[] key) {
		if (!this.wave.equals(this.terms.wave()) || !RecordKeys.is(key, this.wave, this.event.responseId)) {
			return;
		}
		if (this.kind.equals("response-withdrawn")) {
			this.event.kind = LoggedEvent.Kind.WITHDRAWN;
		}
		else if (this.kind.equals("response-submitted") && this.fits && this.answered && this.digested
				&& this.event.revision >= 1 && !this.event.weight.isEmpty() && this.terms.hasUnit(this.event.unit)) {
			this.event.kind = LoggedEvent.Kind.SUBMITTED;
		}
	}

	private void field(String name, JsonToken token, JsonParser parser) {
		switch (name) {
			case "event" -> this.kind = text(token, parser);
			case "wave" -> this.wave = text(token, parser);
			case "responseId" -> this.event.responseId = text(token, parser);
			case "revision" -> this.event.revision = (token == JsonToken.VALUE_NUMBER_INT) ? parser.getIntValue() : 0;
			case "unit" -> this.event.unit = text(token, parser);
			case "stratum" -> this.event.stratum = text(token, parser);
			case "cluster" -> this.event.cluster = text(token, parser);
			case "weight" -> this.event.weight = weight(token, parser);
			case "answers" -> answers(token, parser);
			case "service" -> this.event.service = text(token, parser);
			case "demographics" -> demographics(token, parser);
			case "answeredAt" -> this.event.answeredAt = text(token, parser);
			case "channel" -> this.event.channel = text(token, parser);
			case "digest" -> this.digested = text(token, parser).length() == DIGEST_DIGITS;
			case "flags" -> flags(token, parser);
			default -> parser.skipChildren();
		}
	}

	private void answers(JsonToken token, JsonParser parser) {
		this.answered = token == JsonToken.START_OBJECT;
		if (!this.answered) {
			parser.skipChildren();
			return;
		}
		for (String item = parser.nextName(); item != null; item = parser.nextName()) {
			boolean whole = parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
			int number = this.columns.item(item);
			if (whole && number >= 0 && this.terms.onScale(parser.getIntValue())) {
				this.event.answers[number] = parser.getIntValue();
			}
			else {
				this.fits = false;
				parser.skipChildren();
			}
		}
	}

	private void demographics(JsonToken token, JsonParser parser) {
		if (token != JsonToken.START_OBJECT) {
			refuse(parser);
			return;
		}
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			String group = text(parser.nextToken(), parser);
			int number = this.columns.demographic(name);
			if (number >= 0) {
				this.event.groups[number] = group;
			}
			else if (this.columns.hasOtherGroups()) {
				this.event.otherGroups.append(this.event.otherGroups.isEmpty() ? "" : "; ")
					.append(name)
					.append('=')
					.append(group);
			}
		}
	}

	private void flags(JsonToken token, JsonParser parser) {
		if (token != JsonToken.START_ARRAY) {
			refuse(parser);
			return;
		}
		for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
			Flag flag = FLAGS.get(text(each, parser));
			if (flag != null) {
				this.event.flags.add(flag);
			}
		}
	}

	private static String weight(JsonToken token, JsonParser parser) {
		if (!token.isNumeric()) {
			parser.skipChildren();
			return "";
		}
		BigDecimal weight = StrictJson.decimal(parser).stripTrailingZeros();
		return (weight.signum() > 0 && weight.compareTo(HEAVIEST) <= 0 && weight.scale() <= WEIGHT_DECIMALS)
				? weight.toPlainString() : "";
	}

	// A contract that has a text here and one of another kind there cannot be counted.
	private String text(JsonToken token, JsonParser parser) {
		if (token != JsonToken.VALUE_STRING) {
			refuse(parser);
			return "";
		}
		return Objects.requireNonNull(parser.getString());
	}

	private void refuse(JsonParser parser) {
		this.fits = false;
		parser.skipChildren();
	}

}
