package vn.sipas.intake.wave;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
final class Fields {

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

	static Fields of(JsonNode root, List<Finding> findings) {
		return new Fields(Optional.of(root), "", findings);
	}

	Fields object(String name, Optional<JsonNode> value) {
		return new Fields(value, at(name), this.findings);
	}

	static boolean isId(String text) {
		return ID.matcher(text).matches();
	}

	boolean isPresent() {
		return this.present;
	}

	Fields entry(String list, int index, JsonNode entry) {
		return new Fields(Optional.of(entry), Finding.below(at(list), index), this.findings);
	}

	void requireIn(String list, int index, String name) {
		if (!this.node.path(list).path(index).has(name)) {
			entry(list, index, this.node).find(name, FindingCode.REQUIRED);
		}
	}

	private String at(String name) {
		return Finding.below(this.pointer, name);
	}

	void find(String name, FindingCode code, Object... args) {
		this.findings.add(Finding.of(at(name), code, args));
	}

	Collection<String> names() {
		return this.node.propertyNames();
	}

	boolean has(String name) {
		return this.node.has(name);
	}

	Optional<JsonNode> optional(String name) {
		this.known.add(name);
		return this.node.optional(name);
	}

	Optional<JsonNode> required(String name) {
		Optional<JsonNode> value = optional(name);
		// Of what is no object at all, nothing is missing besides.
		if (value.isEmpty() && this.present) {
			find(name, FindingCode.REQUIRED);
		}
		return value;
	}

	Optional<String> string(String name, Optional<JsonNode> value, int most) {
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

	Optional<String> id(String name, Optional<JsonNode> value) {
		return string(name, value, 64).filter((id) -> checkId(name, id));
	}

	boolean checkId(String name, String id) {
		boolean formed = ID.matcher(id).matches();
		if (!formed) {
			find(name, FindingCode.BAD_ID);
		}
		return formed;
	}

	Optional<Text> text(String name, Optional<JsonNode> value, int most) {
		return value.map((text) -> {
			Fields fields = object(name, value);
			Text both = new Text(fields.string("vi", fields.required("vi"), most).orElse(""),
					fields.string("en", fields.required("en"), most).orElse(""));
			fields.refuseOthers();
			return both;
		});
	}

	Optional<Integer> integer(String name, Optional<JsonNode> value, int least, int most) {
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

	Optional<BigDecimal> share(String name, Optional<JsonNode> value, int decimals) {
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

	Optional<LocalDate> date(String name, Optional<JsonNode> value) {
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

	boolean flag(String name, Optional<JsonNode> value) {
		if (value.isPresent() && !value.get().isBoolean()) {
			find(name, FindingCode.NOT_A_BOOLEAN);
		}
		return value.isPresent() && value.get().isBoolean() && value.get().booleanValue();
	}

	<E extends Enum<E> & Word> Optional<E> word(String name, Optional<JsonNode> value, Class<E> words) {
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

	List<JsonNode> list(String name, Optional<JsonNode> value, int least, int most) {
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

	void refuseOthers() {
		for (String name : this.node.propertyNames()) {
			if (!this.known.contains(name)) {
				find(name, FindingCode.UNKNOWN_FIELD, name);
			}
		}
	}

}
