package vn.sipas.intake.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * What is common to all reading of JSON that somebody sent: its bounds, and the refusal
 * of what cannot be read. The parser's own messages are for programmers and never
 * answered.
 */
public final class StrictJson {

	/** The most levels of objects and lists. */
	static final int DEEPEST = 100;

	/** The most characters of a number. */
	static final int LONGEST_NUMBER = 100;

	/** The most characters of a field's name. */
	static final int LONGEST_NAME = 10_000;

	/** The bounds as a parser is given them. */
	public static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
		.maxNestingDepth(DEEPEST)
		.maxNumberLength(LONGEST_NUMBER)
		.maxNameLength(LONGEST_NAME)
		.build();

	private static final int LARGEST_SCALE = 1000;

	private static final BigDecimal FAR = new BigDecimal(BigInteger.ONE, -LARGEST_SCALE);

	private StrictJson() {
	}

	/**
	 * Refuses bytes that are not UTF-8.
	 * @param bytes where they are
	 * @param from the first
	 * @param length their number
	 * @throws ProblemException {@code malformed}, with the finding {@code not-utf8}
	 */
	public static void requireUtf8(byte[] bytes, int from, int length) {
		if (!Utf8.isText(bytes, from, length)) {
			throw problem(Finding.of("", FindingCode.NOT_UTF8));
		}
	}

	/**
	 * The number that a parser is at.
	 * @param parser at a number
	 * @return its exact value; if its exponent is beyond ±1000, or even beyond what can
	 * be computed with, 10^1000 in its place, which is out of every range here
	 * @throws JacksonException if the number is too long
	 */
	public static BigDecimal decimal(JsonParser parser) {
		try {
			BigDecimal value = parser.getDecimalValue();
			return (Math.abs((long) value.scale()) <= LARGEST_SCALE) ? value : FAR;
		}
		catch (NumberFormatException ex) {
			return FAR;
		}
	}

	/**
	 * What is said of JSON that cannot be read.
	 * @param failure the parser's
	 * @param parser the parser, still open
	 * @param line the number of the first line that the parser was given, from 1
	 * @return {@code malformed}; for a field that is there twice, {@code invalid}
	 */
	public static ProblemException problem(JacksonException failure, JsonParser parser, long line) {
		String why = Objects.requireNonNullElse(failure.getOriginalMessage(), "");
		TokenStreamLocation place = place(failure, parser);
		Object[] at = { line - 1 + place.getLineNr(), place.getColumnNr() };
		// The parser tells its reasons apart by their texts only.
		if (failure instanceof StreamConstraintsException) {
			if (why.startsWith("Document nesting depth")) {
				return problem(Finding.of("", FindingCode.NESTED_TOO_DEEP, DEEPEST, at[0], at[1]));
			}
			return problem(
					why.startsWith("Number") ? Finding.of("", FindingCode.NUMBER_TOO_LONG, LONGEST_NUMBER, at[0], at[1])
							: Finding.of("", FindingCode.NAME_TOO_LONG, LONGEST_NAME, at[0], at[1]));
		}
		if (why.startsWith("Duplicate")) {
			String pointer = parser.streamReadContext().pathAsPointer().toString();
			return ProblemException.of(ProblemCode.INVALID, List.of(Finding.of(pointer, FindingCode.DUPLICATE_FIELD)),
					1);
		}
		return problem(Finding.of("", FindingCode.MALFORMED, at));
	}

	private static TokenStreamLocation place(JacksonException failure, JsonParser parser) {
		@Nullable TokenStreamLocation own = failure.getLocation();
		return (own != null) ? own : parser.currentLocation();
	}

	private static ProblemException problem(Finding finding) {
		return ProblemException.of(ProblemCode.MALFORMED, List.of(finding));
	}

}
