package vn.sipas.ranking.quality;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

import vn.sipas.ranking.quality.QualityTable.Row;

/**
 * In which order rows are shown: by unit and interviewer, or by a number or a share, the
 * greatest first.
 */
final class RowOrder {

	private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::unit)
		.thenComparing((row) -> Objects.requireNonNullElse(row.interviewer(), ""));

	private static final Pattern FLAG = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,3}");

	private RowOrder() {
	}

	/**
	 * The order of a name.
	 * @param sort {@code unit}, {@code interviewer}, {@code responses}, {@code flagged},
	 * {@code held}, {@code approved}, {@code rejected} or a flag
	 * @return empty if it cannot be one of these
	 */
	static Optional<Comparator<Row>> of(String sort) {
		return switch (sort) {
			case "unit" -> Optional.of(BY_NAME);
			case "interviewer" -> Optional
				.of(Comparator.<Row, String>comparing((row) -> Objects.requireNonNullElse(row.interviewer(), ""))
					.thenComparing(BY_NAME));
			case "responses" -> Optional.of(greatest(Row::responses));
			case "flagged" -> Optional.of(share((row) -> Objects.requireNonNullElse(row.flagged(), 0L)));
			case "held" -> Optional.of(share(Row::held));
			case "approved" -> Optional.of(share(Row::approved));
			case "rejected" -> Optional.of(share(Row::rejected));
			default -> FLAG.matcher(sort).matches() ? Optional.of(share((row) -> row.flags().getOrDefault(sort, 0L)))
					: Optional.empty();
		};
	}

	private static Comparator<Row> share(ToDoubleFunction<Row> part) {
		return greatest((row) -> (row.responses() == 0) ? 0 : part.applyAsDouble(row) / row.responses());
	}

	private static Comparator<Row> greatest(ToDoubleFunction<Row> number) {
		return Comparator.comparingDouble(number).reversed().thenComparing(BY_NAME);
	}

}
