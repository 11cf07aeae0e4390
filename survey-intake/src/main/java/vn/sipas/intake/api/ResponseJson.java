package vn.sipas.intake.api;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import vn.sipas.intake.json.StrictJson;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Field;
import vn.sipas.intake.response.Submission;

/**
 * Reads a response from JSON in one pass.
 */
final class ResponseJson {

	/** The most bytes of a response. */
	static final int LARGEST = 64 << 10;

	private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StrictJson.BOUNDS).build();

	private final JsonParser parser;

	private final Submission submission;

	private ResponseJson(JsonParser parser, Submission submission) {
		this.parser = parser;
		this.submission = submission;
	}

	/**
	 * Reads a response into a submission.
	 * @param bytes where the response is
	 * @param from its first byte
	 * @param length the number of its bytes
	 * @param line the number of its first line, from 1
	 * @param submission takes what it says, and what is wrong with it
	 * @throws ProblemException {@code malformed}, if it is not JSON in UTF-8, or more
	 * than one value
	 */
	static void read(byte[] bytes, int from, int length, long line, Submission submission) {
		StrictJson.requireUtf8(bytes, from, length);
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
			new ResponseJson(parser, submission).read(line);
		}
	}

	private void read(long line) {
		try {
			read();
		}
		catch (JacksonException ex) {
			throw StrictJson.problem(ex, this.parser, line);
		}
	}

	private void read() {
		JsonToken first = this.parser.nextToken();
		if (first != JsonToken.START_OBJECT) {
			this.submission.noteNoObject();
			this.parser.skipChildren();
		}
		else {
			for (String name = this.parser.nextName(); name != null; name = this.parser.nextName()) {
				field(name);
			}
		}
		if (first == null || this.parser.nextToken() != null) {
			throw new StreamReadException(this.parser, "exactly one JSON object was expected");
		}
	}

	private void field(String name) {
		Field field = Field.of(name);
		JsonToken token = this.parser.nextToken();
		if (field == null) {
			this.submission.find(Finding.below("", name), FindingCode.UNKNOWN_FIELD, name);
			this.parser.skipChildren();
		}
		else if (this.submission.enter(field)) {
			value(field, token);
		}
		else {
			this.parser.skipChildren();
		}
	}

	private void value(Field field, JsonToken token) {
		switch (field) {
			case REVISION, DURATION_SECONDS -> {
				Integer number = integer(field.pointer(), token);
				if (number != null) {
					this.submission.number(field, number);
				}
			}
			case WEIGHT -> weight(field, token);
			case ANSWERS -> members(field, token, this::answer);
			case DEMOGRAPHICS -> members(field, token, this::demographic);
			default -> {
				String text = text(field.pointer(), token);
				if (text != null) {
					this.submission.text(field, text);
				}
			}
		}
	}

	private void weight(Field field, JsonToken token) {
		if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
			this.submission.weight(StrictJson.decimal(this.parser));
		}
		else {
			wrong(field.pointer(), FindingCode.NOT_A_NUMBER);
		}
	}

	private void members(Field field, JsonToken token, Member member) {
		if (token != JsonToken.START_OBJECT) {
			wrong(field.pointer(), FindingCode.NOT_AN_OBJECT);
			return;
		}
		for (String name = this.parser.nextName(); name != null; name = this.parser.nextName()) {
			member.read(name, this.parser.nextToken());
		}
	}

	private void answer(String item, JsonToken token) {
		if (token == JsonToken.VALUE_NUMBER_INT && this.parser.getNumberType() == JsonParser.NumberType.INT) {
			this.submission.answer(item, this.parser.getIntValue());
			return;
		}
		Integer answer = integer(Finding.below(Field.ANSWERS.pointer(), item), token);
		if (answer != null) {
			this.submission.answer(item, answer);
		}
	}

	private void demographic(String name, JsonToken token) {
		String group = text(Finding.below(Field.DEMOGRAPHICS.pointer(), name), token);
		if (group != null) {
			this.submission.demographic(name, group);
		}
	}

	private @Nullable Integer integer(String pointer, JsonToken token) {
		if (token != JsonToken.VALUE_NUMBER_INT) {
			wrong(pointer, FindingCode.NOT_AN_INTEGER);
			return null;
		}
		if (this.parser.getNumberType() != JsonParser.NumberType.INT) {
			wrong(pointer, FindingCode.OUT_OF_RANGE, 0, Integer.MAX_VALUE);
			return null;
		}
		return this.parser.getIntValue();
	}

	private @Nullable String text(String pointer, JsonToken token) {
		if (token != JsonToken.VALUE_STRING) {
			wrong(pointer, FindingCode.NOT_A_TEXT);
			return null;
		}
		return Objects.requireNonNull(this.parser.getString());
	}

	private void wrong(String pointer, FindingCode code, Object... args) {
		this.submission.find(pointer, code, args);
		this.parser.skipChildren();
	}

	private interface Member {

		void read(String name, JsonToken token);

	}

}
