package vn.sipas.ranking.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.sipas.ranking.text.Spelling;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.NotFoundException;
import vn.sipas.ranking.web.Parameters;

/**
 * Which of a ranking's units a reader wants, and in which order. Places stay those of the
 * whole ranking.
 */
public final class Selection {

	/** What asks for a selection. */
	public static final List<String> PARAMETERS = Stream
		.concat(Stream.of("q", "unit", "within", "minResponses", "figure"), UnitOrder.PARAMETERS.stream())
		.toList();

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private static final int MOST_UNITS = 500;

	private static final long MOST_RESPONSES = 1_000_000_000;

	private final Predicate<RankedUnit> wanted;

	private final Optional<UnitOrder> order;

	private Selection(Predicate<RankedUnit> wanted, Optional<UnitOrder> order) {
		this.wanted = wanted;
		this.order = order;
	}

	/**
	 * Reads what is asked for.
	 * @param parameters {@code q} a part of the name in either language, marks or not;
	 * {@code unit} codes; {@code within} the code of a unit that they are below, at any
	 * distance; {@code minResponses}; {@code figure} {@code true} for those with an
	 * overall figure; {@code sort} and {@code order}
	 * @param wave the wave
	 * @return the selection, of all units where nothing is asked for
	 * @throws BadParameterException if a parameter cannot have its value
	 * @throws NotFoundException if the wave has not a unit that is named
	 */
	public static Selection of(Parameters parameters, Wave wave) {
		List<Predicate<RankedUnit>> all = new ArrayList<>();
		parameters.text("q").map(Selection::named).ifPresent(all::add);
		List<String> units = parameters.several("unit", ID, MOST_UNITS);
		if (!units.isEmpty()) {
			units.forEach((unit) -> requireUnit(wave, unit));
			Set<String> codes = Set.copyOf(new HashSet<>(units));
			all.add((unit) -> codes.contains(unit.unit()));
		}
		parameters.one("within", ID).ifPresent((above) -> {
			requireUnit(wave, above);
			Set<String> below = below(wave, above);
			all.add((unit) -> below.contains(unit.unit()));
		});
		parameters.number("minResponses", 0, MOST_RESPONSES)
			.ifPresent((least) -> all.add((unit) -> unit.responses() >= least));
		parameters.word("figure", List.of("true")).ifPresent((only) -> all.add((unit) -> unit.overall() != null));
		return new Selection(all.stream().reduce((unit) -> true, Predicate::and), UnitOrder.of(parameters, wave));
	}

	/**
	 * The units of a ranking that are wanted.
	 * @param ranking the ranking
	 * @return the same with these units, in the order that was asked for, else by place
	 */
	public Ranking from(Ranking ranking) {
		Stream<RankedUnit> units = ranking.units().stream().filter(this.wanted);
		return ranking.with(this.order.map((by) -> units.sorted(by.comparator())).orElse(units).toList());
	}

	private static Predicate<RankedUnit> named(String written) {
		String sought = Spelling.plain(written);
		if (sought.isEmpty()) {
			throw new BadParameterException("q");
		}
		return (unit) -> Spelling.plain(unit.name().vi()).contains(sought)
				|| Spelling.plain(unit.name().en()).contains(sought);
	}

	private static void requireUnit(Wave wave, String unit) {
		if (wave.unit(unit).isEmpty()) {
			throw new NotFoundException("unit", unit);
		}
	}

	private static Set<String> below(Wave wave, String above) {
		Set<String> below = new HashSet<>();
		Set<String> last = Set.of(above);
		while (!last.isEmpty()) {
			Set<String> parents = last;
			// What is met again is left out, even if a definition goes in circles.
			last = wave.units()
				.stream()
				.filter((unit) -> unit.parent() != null && parents.contains(unit.parent()))
				.map(Unit::unit)
				.filter(below::add)
				.collect(Collectors.toSet());
		}
		return below;
	}

}
