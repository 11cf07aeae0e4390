package vn.sipas.ranking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The parameters of a request, each looked at before it is used. What is there and empty
 * is a mistake, and not left out. Every method throws {@link BadParameterException},
 * which names the parameter, for a value that it cannot have.
 */
public final class Parameters {

	private static final int LONGEST_TEXT = 100;

	private final Map<String, String[]> given;

	/**
	 * Those of a request.
	 * @param given the values by name
	 */
	public Parameters(Map<String, String[]> given) {
		this.given = given;
	}

	/**
	 * Whether one of these is there.
	 * @param names the parameters' names
	 * @return false if all are left out
	 */
	public boolean has(List<String> names) {
		return names.stream().anyMatch(this.given::containsKey);
	}

	/**
	 * A parameter that is there once at most.
	 * @param name its name
	 * @param form what it has to look like
	 * @return empty if it is left out
	 */
	public Optional<String> one(String name, Pattern form) {
		String[] values = this.given.get(name);
		if (values == null) {
			return Optional.empty();
		}
		require(values.length == 1 && form.matcher(values[0]).matches(), name);
		return Optional.of(values[0]);
	}

	/**
	 * One of a few words.
	 * @param name the parameter's name
	 * @param words the words
	 * @return empty if it is left out
	 */
	public Optional<String> word(String name, List<String> words) {
		String[] values = this.given.get(name);
		require(values == null || (values.length == 1 && words.contains(values[0])), name);
		return Optional.ofNullable(values).map((one) -> one[0]);
	}

	/**
	 * What somebody writes to look for something.
	 * @param name the parameter's name
	 * @return up to a hundred characters, none of them a control character; empty if it
	 * is left out
	 */
	public Optional<String> text(String name) {
		String[] values = this.given.get(name);
		if (values == null) {
			return Optional.empty();
		}
		require(values.length == 1 && !values[0].isBlank() && values[0].length() <= LONGEST_TEXT
				&& values[0].chars().noneMatch(Character::isISOControl), name);
		return Optional.of(values[0]);
	}

	/**
	 * Several values, with commas between them or each by itself.
	 * @param name the parameter's name
	 * @param form what each has to look like
	 * @param most how many there may be
	 * @return empty if it is left out
	 */
	public List<String> several(String name, Pattern form, int most) {
		List<String> several = new ArrayList<>();
		for (String value : this.given.getOrDefault(name, new String[0])) {
			several.addAll(List.of(value.split(",", -1)));
		}
		require(several.size() <= most && several.stream().allMatch((one) -> form.matcher(one).matches()), name);
		return several;
	}

	/**
	 * A whole number.
	 * @param name the parameter's name
	 * @param least the least that it may be
	 * @param most the most that it may be
	 * @return empty if it is left out
	 */
	public OptionalLong number(String name, long least, long most) {
		Optional<String> written = one(name, Pattern.compile("\\d{1,18}"));
		if (written.isEmpty()) {
			return OptionalLong.empty();
		}
		long number = Long.parseLong(written.get());
		require(number >= least && number <= most, name);
		return OptionalLong.of(number);
	}

	/**
	 * A whole number that is not large.
	 * @param name the parameter's name
	 * @param least the least that it may be
	 * @param most the most that it may be
	 * @return empty if it is left out
	 */
	public OptionalInt count(String name, int least, int most) {
		OptionalLong number = number(name, least, most);
		return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number.getAsLong()));
	}

	/** For what a value has to be besides. */
	private static void require(boolean fulfilled, String name) {
		if (!fulfilled) {
			throw new BadParameterException(name);
		}
	}

}
