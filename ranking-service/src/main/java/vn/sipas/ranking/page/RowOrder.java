package vn.sipas.ranking.page;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.text.Language;

/** In which order units stand, as the address names it. */
enum RowOrder {

	/** By the place that is drawn. */
	PLACE,

	/** By name, as a dictionary of the reader's language has it. */
	NAME,

	/** By the change since the earlier wave, the greatest rise first. */
	CHANGE,

	/** By number of responses, the most first. */
	RESPONSES;

	/** The order of a name; by place where there is no such order. */
	static RowOrder of(@Nullable String name) {
		Optional<RowOrder> found = Arrays.stream(values()).filter((order) -> order.key().equals(name)).findFirst();
		return found.orElse(PLACE);
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	Comparator<RankedUnit> comparator(Measure measure, Language language) {
		return switch (this) {
			case PLACE -> Comparator.comparing(measure::place, Comparator.nullsLast(Comparator.naturalOrder()));
			case NAME -> byName(language);
			case CHANGE ->
				Comparator.comparing(RankedUnit::changeInPoints, Comparator.nullsLast(Comparator.reverseOrder()));
			case RESPONSES -> Comparator.comparingLong(RankedUnit::responses).reversed();
		};
	}

	private static Comparator<RankedUnit> byName(Language language) {
		Collator dictionary = Collator.getInstance(language.locale());
		return Comparator.comparing((unit) -> unit.name().in(language), dictionary::compare);
	}

}
