package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * In what the sources of one subject contradict each other. What one of them does not say
 * contradicts nothing.
 */
final class Conflict {

	private static final Map<String, Function<PublishedFigure, @Nullable Object>> SAID = said();

	private Conflict() {
	}

	/**
	 * Compares sources.
	 * @param figures of one subject
	 * @return which of {@code value}, {@code rank}, {@code change}, {@code changePlaces}
	 * and {@code band} have more than one answer; empty where the sources agree
	 */
	static List<String> among(List<PublishedFigure> figures) {
		return SAID.entrySet()
			.stream()
			.filter((part) -> figures.stream().map(part.getValue()).filter(Objects::nonNull).distinct().count() > 1)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Map<String, Function<PublishedFigure, @Nullable Object>> said() {
		Map<String, Function<PublishedFigure, @Nullable Object>> said = new LinkedHashMap<>();
		said.put("value", (figure) -> number(figure.value()));
		said.put("rank", PublishedFigure::rank);
		said.put("change", (figure) -> number(figure.change()));
		said.put("changePlaces", PublishedFigure::changePlaces);
		said.put("band", PublishedFigure::band);
		return said;
	}

	/** 90.5 and 90.50 are the same. */
	private static @Nullable BigDecimal number(@Nullable BigDecimal value) {
		return (value == null) ? null : value.stripTrailingZeros();
	}

}
