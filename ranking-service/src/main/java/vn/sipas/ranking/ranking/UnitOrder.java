package vn.sipas.ranking.ranking;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.Parameters;

/**
 * In which order a reader wants units. Those that have nothing to be ordered by are last,
 * whichever way the others go; equal ones are ordered by name, then by code.
 *
 * @param comparator orders lines of one ranking
 */
record UnitOrder(Comparator<RankedUnit> comparator) {

	/** What asks for an order. */
	static final List<String> PARAMETERS = List.of("sort", "order");

	private static final Pattern SORT = Pattern
		.compile("place|name|overall|responses|change|dimensions\\.[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private static final String DIMENSIONS = "dimensions.";

	private static final String UP = "asc";

	private static final String DOWN = "desc";

	/**
	 * Reads what is asked for.
	 * @param parameters {@code sort} {@code place}, {@code name} (as Vietnamese orders
	 * it), {@code overall}, {@code responses}, {@code change} or {@code dimensions.} and
	 * a dimension's id; {@code order} {@code asc} or {@code desc}, which is usual for
	 * figures
	 * @param wave the wave, whose dimensions there are
	 * @return empty if the order is that of places
	 * @throws BadParameterException if units cannot be ordered so
	 */
	static Optional<UnitOrder> of(Parameters parameters, Wave wave) {
		Optional<String> order = parameters.word("order", List.of(UP, DOWN));
		String sort = parameters.one("sort", SORT).orElse("place");
		return switch (sort) {
			case "place" -> order.filter(DOWN::equals).map((down) -> by(RankedUnit::rank, true));
			case "name" -> Optional.of(byName(order.filter(DOWN::equals).isPresent()));
			case "overall" -> Optional.of(by(RankedUnit::overall, down(order)));
			case "responses" -> Optional.of(by(RankedUnit::responses, down(order)));
			case "change" -> Optional.of(by(RankedUnit::changeInPoints, down(order)));
			default -> Optional.of(byDimension(sort.substring(DIMENSIONS.length()), wave, down(order)));
		};
	}

	/** The greatest first, unless the least are wanted first. */
	private static boolean down(Optional<String> order) {
		return !order.filter(UP::equals).isPresent();
	}

	private static UnitOrder byName(boolean down) {
		return new UnitOrder(down ? names().reversed() : names());
	}

	private static UnitOrder byDimension(String id, Wave wave, boolean down) {
		if (wave.dimensions().stream().noneMatch((dimension) -> dimension.id().equals(id))) {
			throw new BadParameterException("sort");
		}
		return by((unit) -> {
			RankedDimension dimension = unit.dimension(id);
			return (dimension == null) ? null : dimension.value();
		}, down);
	}

	private static <V extends Comparable<V>> UnitOrder by(Function<RankedUnit, @Nullable V> value, boolean down) {
		Comparator<V> values = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
		Comparator<RankedUnit> order = (one, other) -> Comparator.nullsLast(values)
			.compare(value.apply(one), value.apply(other));
		return new UnitOrder(order.thenComparing(names()));
	}

	private static Comparator<RankedUnit> names() {
		Collator vietnamese = Collator.getInstance(Locale.of("vi"));
		return Comparator.comparing((RankedUnit unit) -> unit.name().vi(), vietnamese).thenComparing(RankedUnit::unit);
	}

}
