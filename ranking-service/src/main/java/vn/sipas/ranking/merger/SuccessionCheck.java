package vn.sipas.ranking.merger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.merger.Sent.Field;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.Finding;
import vn.sipas.ranking.web.Finding.Place;
import vn.sipas.ranking.web.InvalidException;

/**
 * Whether what was sent can be a succession: well-formed codes, each old unit in one
 * merger, no code that a list is known not to have, and no way from the new list back to
 * the old one.
 */
final class SuccessionCheck {

	static final int MOST_MERGERS = 20_000;

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final int LONGEST_NAME = 200;

	private final List<Finding> findings;

	private final Function<String, Place> places;

	/**
	 * For what was sent in one body.
	 * @param findings what was found already; more is added
	 * @param places where {@code oldList}, {@code newList}, {@code validFrom} and
	 * {@code mergers} were sent
	 */
	SuccessionCheck(List<Finding> findings, Function<String, Place> places) {
		this.findings = findings;
		this.places = places;
	}

	/**
	 * Checks what is said beside JSON, where it is not needed: who says it means
	 * something by it.
	 * @param parameters a parameter's value by its name, null where there is none
	 * @throws BadParameterException if one has a value that it could not have
	 */
	static void parameters(Function<String, @Nullable String> parameters) {
		for (String list : List.of("oldList", "newList")) {
			String code = parameters.apply(list);
			if (code != null && !CODE.matcher(code).matches()) {
				throw new BadParameterException(list);
			}
		}
		String day = parameters.apply("validFrom");
		if (day != null && day(day) == null) {
			throw new BadParameterException("validFrom");
		}
	}

	/**
	 * Checks it.
	 * @param sent what was sent
	 * @param known the successions that there are
	 * @param waves whose lists say which units there are
	 * @return the succession
	 * @throws InvalidException with all that is wrong
	 */
	Succession check(SentSuccession sent, List<Succession> known, List<Wave> waves) {
		code(this.places.apply("oldList"), sent.oldList());
		code(this.places.apply("newList"), sent.newList());
		Optional<LocalDate> validFrom = date(sent.validFrom());
		if (sent.oldList().equals(sent.newList())) {
			find(this.places.apply("newList"), "own-successor", sent.newList());
		}
		else if (leadsBack(sent, known)) {
			find(this.places.apply("newList"), "cycle", sent.newList(), sent.oldList());
		}
		mergers(sent, waves);
		if (!this.findings.isEmpty() || validFrom.isEmpty()) {
			throw new InvalidException(this.findings);
		}
		return new Succession(sent.oldList(), sent.newList(), validFrom.get(),
				sent.mergers().stream().map(Sent::merger).toList());
	}

	private void mergers(SentSuccession sent, List<Wave> waves) {
		if (sent.mergers().size() > MOST_MERGERS) {
			find(this.places.apply("mergers"), "too-many-rows", sent.mergers().size(), MOST_MERGERS);
			return;
		}
		if (sent.mergers().isEmpty() && this.findings.isEmpty()) {
			find(this.places.apply("mergers"), "no-rows");
		}
		Set<String> oldCodes = codes(sent.oldList(), waves);
		Set<String> newCodes = codes(sent.newList(), waves);
		Map<String, Sent> seen = new HashMap<>();
		for (Sent merger : sent.mergers()) {
			unit(merger, Field.OLD_UNIT, oldCodes, sent.oldList());
			unit(merger, Field.NEW_UNIT, newCodes, sent.newList());
			name(merger, Field.OLD_NAME);
			name(merger, Field.NEW_NAME);
			Sent before = merger.oldUnit().isEmpty() ? null : seen.putIfAbsent(merger.oldUnit(), merger);
			if (before != null) {
				find(merger.place(Field.OLD_UNIT), "merged-twice", merger.oldUnit(), before.name());
			}
		}
	}

	/** Of a list that no wave has used yet, any code is taken. */
	private void unit(Sent merger, Field field, Set<String> codes, String list) {
		String code = merger.at(field);
		if (code(merger.place(field), code) && !codes.isEmpty() && !codes.contains(code)) {
			find(merger.place(field), "no-such-unit", code, list);
		}
	}

	private static Set<String> codes(String list, List<Wave> waves) {
		return waves.stream()
			.filter((wave) -> list.equals(wave.unitList()))
			.flatMap((wave) -> wave.units().stream())
			.map(Unit::unit)
			.collect(Collectors.toSet());
	}

	private void name(Sent merger, Field field) {
		String name = merger.at(field);
		if (name.length() > LONGEST_NAME) {
			find(merger.place(field), "too-long", LONGEST_NAME);
		}
		else if (name.chars().anyMatch(Character::isISOControl)) {
			find(merger.place(field), "not-text");
		}
	}

	private boolean code(Place place, String code) {
		if (code.isEmpty()) {
			find(place, "missing");
		}
		else if (!CODE.matcher(code).matches()) {
			find(place, "not-a-code", code);
		}
		else {
			return true;
		}
		return false;
	}

	private Optional<LocalDate> date(String text) {
		LocalDate date = day(text);
		if (date == null) {
			find(this.places.apply("validFrom"), text.isEmpty() ? "missing" : "not-a-day", text);
		}
		return Optional.ofNullable(date);
	}

	private static @Nullable LocalDate day(String text) {
		return DATE.matcher(text).matches() ? parsed(text) : null;
	}

	private static @Nullable LocalDate parsed(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static boolean leadsBack(SentSuccession sent, List<Succession> known) {
		Set<String> reached = new HashSet<>();
		Deque<String> next = new ArrayDeque<>(List.of(sent.newList()));
		while (!next.isEmpty()) {
			String list = next.pop();
			if (list.equals(sent.oldList())) {
				return true;
			}
			if (reached.add(list)) {
				known.stream()
					.filter((succession) -> succession.oldList().equals(list))
					.map(Succession::newList)
					.forEach(next::push);
			}
		}
		return false;
	}

	private void find(Place place, String code, Object... values) {
		this.findings.add(Finding.of(place, code, values));
	}

}
