package vn.sipas.ranking.change;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTests {

	// By R: d <- (a^2+b^2)^2 / (a^4/m + b^4/n); qt(0.975, d) * sqrt(a^2+b^2)
	@ParameterizedTest
	@CsvSource({ "84.14, 1.0, 30, 86.81, 0.8, 25, 2.67, 2.57, ROSE",
			"84.14, 1.0, 30, 86.60, 0.8, 25, 2.46, 2.57, NO_CLEAR_CHANGE",
			"90.00, 0.5, 1, 80.00, 0.5, 1, -10.00, 3.04, FELL", "80.00, 0, 5, 80.00, 0, 5, 0.00, 0.00, NO_CLEAR_CHANGE",
			"80.00, 0, 5, 80.01, 0, 5, 0.01, 0.00, ROSE" })
	void aChangeIsClearWhereItIsGreaterThanItsMargin(String before, String error, int degrees, String now,
			String errorNow, int degreesNow, String points, String margin, Verdict verdict) {
		Difference difference = Difference.between(figure(before, error, degrees), figure(now, errorNow, degreesNow),
				7);
		assertThat(difference).isEqualTo(new Difference(new BigDecimal(points), 7, new BigDecimal(margin), verdict));
	}

	@Test
	void withoutAnErrorThereIsNeitherMarginNorVerdict() {
		assertThat(Difference.between(figure("80.00", null, null), figure("81.00", "0.1", 20), null))
			.isEqualTo(new Difference(new BigDecimal("1.00"), null, null, null));
		assertThat(Difference.between(figure("80.00", "0.1", 20), figure("81.00", "0.1", null), null).verdict())
			.isNull();
	}

	@Test
	void acrossABreakTheEarlierFigureIsKeptBesideOnlyWhereTheUnitIsTheSame() {
		BigDecimal before = new BigDecimal("87.16");
		Change method = Change.broken("2021", List.of(BreakReason.METHOD), before);
		assertThat(method.before()).isEqualTo(before);
		assertThat(method).extracting(Change::verdict, Change::points, Change::places, Change::marginOfError)
			.containsExactly(Verdict.BREAK, null, null, null);
		assertThat(Change.broken("2021", List.of(BreakReason.METHOD, BreakReason.UNIT_LIST), before).before()).isNull();
		assertThat(Change.broken("2021", List.of(BreakReason.UNIT), before).before()).isNull();
	}

	private static Figure figure(String published, @Nullable String error, @Nullable Integer degrees) {
		return new Figure(new BigDecimal(published), (error == null) ? null : new BigDecimal(error), degrees);
	}

}
