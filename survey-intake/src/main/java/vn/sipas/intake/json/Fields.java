package vn.sipas.intake.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;

/**
 * The fields of one JSON object. What is wrong with a field is noted among the findings,
 * and something harmless stands in for it, so that reading goes on and finds everything
 * at once.
 */
public final class Fields {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	// ISO 8601's calendar date with a year of four digits, and nothing else that Java
	// takes.
	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

	private final JsonNode node;

	private final String pointer;

	private final List<Finding> findings;

	private final Set<String> known = new HashSet<>();

	private final boolean present;

	private Fields(Optional<JsonNode> node, String pointer, List<Finding> findings) {
		this.present = node.isPresent() && node.get().isObject();
		this.node = this.present ? node.get() : JsonNodeFactory.instance.objectNode();
		this.pointer = pointer;
		this.findings = findings;
		if (node.isPresent() && !this.present) {
			findings.add(Finding.of(pointer, FindingCode.NOT_AN_OBJECT));
		}
	}

	/**
	 * The fields of a body.
	 * @param root the body
	 * @param findings takes what is wrong
	 * @return the fields, none if it is no object
	 */
	public static Fields of(JsonNode root, List<Finding> findings) {
		return new Fields(Optional.of(root), "", findings);
	}

	/**
	 * The fields of an object in a field.
	 * @param name the field
	 * @param value what is in it
	 * @return its fields, none if there is no object
	 */
	public Fields object(String name, Optional<JsonNode> value) {
		return new Fields(value, at(name), this.findings);
	}

	/**
	 * Whether a text can be an id.
	 * @param text any text
	 * @return whether it has 1 to 64 letters, digits and characters of {@code ._-}, the
	 * first a letter or digit
	 */
	public static boolean isId(String text) {
		return ID.matcher(text).matches();
	}

	/**
	 * Whether there is an object.
	 * @return whether there is
	 */
	public boolean isPresent() {
		return this.present;
	}

	/**
	 * The fields of an object in a list.
	 * @param list the list's field
	 * @param index its place, from 0
	 * @param entry the object
	 * @return its fields
	 */
	public Fields entry(String list, int index, JsonNode entry) {
		return new Fields(Optional.of(entry), Finding.below(at(list), index), this.findings);
	}

	/**
	 * Notes that an object in a list lacks a field.
	 * @param list the list's field
	 * @param index the object's place, from 0
	 * @param name the field that it needs
	 */
	public void requireIn(String list, int index, String name) {
		if (!this.node.path(list).path(index).has(name)) {
			entry(list, index, this.node).find(name, FindingCode.REQUIRED);
		}
	}

	private String at(String name) {
		return Finding.below(this.pointer, name);
	}

	/**
	 * Notes what is wrong with a field.
	 * @param name the field
	 * @param code what is wrong
	 * @param args what the code's text mentions
	 */
	public void find(String name, FindingCode code, Object... args) {
		this.findings.add(Finding.of(at(name), code, args));
	}

	/**
	 * The names of the fields that are there.
	 * @return their names
	 */
	public Collection<String> names() {
		return this.node.propertyNames();
	}

	/**
	 * Whether a field is there.
	 * @param name the field
	 * @return whether it is
	 */
	public boolean has(String name) {
		return this.node.has(name);
	}

	/**
	 * A field that may be left out.
	 * @param name the field
	 * @return what is in it
	 */
	public Optional<JsonNode> optional(String name) {
		this.known.add(name);
		return this.node.optional(name);
	}

	/**
	 * A field that has to be there.
	 * @param name the field
	 * @return what is in it, noted if it is missing
	 */
	public Optional<JsonNode> required(String name) {
		Optional<JsonNode> value = optional(name);
		// Of what is no object at all, nothing is missing besides.
		if (value.isEmpty() && this.present) {
			find(name, FindingCode.REQUIRED);
		}
		return value;
	}

	/**
	 * A text.
	 * @param name the field
	 * @param value what is in it
	 * @param most the most characters
	 * @return the text, empty if it is none
	 */
	public Optional<String> string(String name, Optional<JsonNode> value, int most) {
		return value.flatMap((text) -> {
			if (!text.isString()) {
				find(name, FindingCode.NOT_A_TEXT);
				return Optional.empty();
			}
			String string = text.stringValue();
			if (string.length() > most) {
				find(name, FindingCode.TOO_LONG, most);
			}
			else if (string.isBlank() || UNSHOWABLE.matcher(string).find()) {
				find(name, FindingCode.BAD_TEXT);
			}
			else {
				return Optional.of(string);
			}
			return Optional.empty();
		});
	}

	/**
	 * An id.
	 * @param name the field
	 * @param value what is in it
	 * @return the id, empty if it is none
	 */
	public Optional<String> id(String name, Optional<JsonNode> value) {
		return string(name, value, 64).filter((id) -> checkId(name, id));
	}

	/**
	 * Notes what is no id.
	 * @param name the field
	 * @param id what is in it
	 * @return whether it is one
	 */
	public boolean checkId(String name, String id) {
		boolean formed = ID.matcher(id).matches();
		if (!formed) {
			find(name, FindingCode.BAD_ID);
		}
		return formed;
	}

	/**
	 * A text in both languages.
	 * @param name the field
	 * @param value what is in it
	 * @param most the most characters of each
	 * @param text makes it of Vietnamese and English
	 * @param <T> what is made
	 * @return the text
	 */
	public <T> Optional<T> both(String name, Optional<JsonNode> value, int most, BiFunction<String, String, T> text) {
		return value.map((given) -> {
			Fields fields = object(name, value);
			T both = text.apply(fields.string("vi", fields.required("vi"), most).orElse(""),
					fields.string("en", fields.required("en"), most).orElse(""));
			fields.refuseOthers();
			return both;
		});
	}

	/**
	 * A whole number.
	 * @param name the field
	 * @param value what is in it
	 * @param least the least
	 * @param most the most
	 * @return the number, empty if it is none
	 */
	public Optional<Integer> integer(String name, Optional<JsonNode> value, int least, int most) {
		return value.flatMap((number) -> {
			if (!number.isIntegralNumber()) {
				find(name, FindingCode.NOT_AN_INTEGER);
			}
			else if (!number.canConvertToInt() || number.intValue() < least || number.intValue() > most) {
				find(name, FindingCode.OUT_OF_RANGE, least, most);
			}
			else {
				return Optional.of(number.intValue());
			}
			return Optional.empty();
		});
	}

	/**
	 * A share above 0 and up to 1.
	 * @param name the field
	 * @param value what is in it
	 * @param decimals the most decimals
	 * @return the share, empty if it is none
	 */
	public Optional<BigDecimal> share(String name, Optional<JsonNode> value, int decimals) {
		return value.flatMap((number) -> {
			BigDecimal share = number.isNumber() ? number.decimalValue() : BigDecimal.ONE;
			if (!number.isNumber()) {
				find(name, FindingCode.NOT_A_NUMBER);
			}
			else if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
				find(name, FindingCode.OUT_OF_RANGE, "> 0", 1);
			}
			else if (share.stripTrailingZeros().scale() > decimals) {
				find(name, FindingCode.TOO_PRECISE, decimals);
			}
			else {
				return Optional.of(share.stripTrailingZeros());
			}
			return Optional.empty();
		});
	}

	/**
	 * A date.
	 * @param name the field
	 * @param value what is in it
	 * @return the date, empty if it is none
	 */
	public Optional<LocalDate> date(String name, Optional<JsonNode> value) {
		return value.flatMap((date) -> {
			if (date.isString() && DATE.matcher(date.stringValue()).matches()) {
				try {
					return Optional.of(LocalDate.parse(date.stringValue()));
				}
				catch (DateTimeException ex) {
					// Falls through: no such day.
				}
			}
			find(name, FindingCode.NOT_A_DATE);
			return Optional.empty();
		});
	}

	/**
	 * True or false.
	 * @param name the field
	 * @param value what is in it
	 * @return true if it says so
	 */
	public boolean flag(String name, Optional<JsonNode> value) {
		if (value.isPresent() && !value.get().isBoolean()) {
			find(name, FindingCode.NOT_A_BOOLEAN);
		}
		return value.isPresent() && value.get().isBoolean() && value.get().booleanValue();
	}

	/**
	 * One of some words.
	 * @param name the field
	 * @param value what is in it
	 * @param words which there are
	 * @param <E> what they are
	 * @return what is meant, empty if it is none of them
	 */
	public <E extends Enum<E> & Word> Optional<E> word(String name, Optional<JsonNode> value, Class<E> words) {
		return string(name, value, 64).flatMap((written) -> {
			List<E> all = Arrays.asList(words.getEnumConstants());
			Optional<E> meant = all.stream().filter((word) -> word.word().equals(written)).findFirst();
			if (meant.isEmpty()) {
				find(name, FindingCode.UNKNOWN_WORD, written,
						all.stream().map(Word::word).collect(Collectors.joining(", ")));
			}
			return meant;
		});
	}

	/**
	 * A list.
	 * @param name the field
	 * @param value what is in it
	 * @param least the least number of entries
	 * @param most the most
	 * @return the entries, none if there are too many
	 */
	public List<JsonNode> list(String name, Optional<JsonNode> value, int least, int most) {
		if (value.isPresent() && !value.get().isArray()) {
			find(name, FindingCode.NOT_A_LIST);
			return List.of();
		}
		List<JsonNode> entries = value.map((list) -> List.copyOf(list.values())).orElse(List.of());
		if (value.isPresent() && entries.size() < least) {
			find(name, FindingCode.TOO_FEW, least);
		}
		if (entries.size() > most) {
			find(name, FindingCode.TOO_MANY, most);
			return List.of();
		}
		return entries;
	}

	/**
	 * Notes the fields that nobody asked for.
	 */
	public void refuseOthers() {
		for (String name : this.node.propertyNames()) {
			if (!this.known.contains(name)) {
				find(name, FindingCode.UNKNOWN_FIELD, name);
			}
		}
	}

}
