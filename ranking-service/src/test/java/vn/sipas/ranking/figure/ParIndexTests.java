package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

class ParIndexTests {

	@ParameterizedTest
	@CsvSource({ "91.17, 9.12", "86.81, 8.68", "90.15, 9.02", "90.14, 9.01", "100.00, 10.00", "0.00, 0.00",
			"0.05, 0.01" })
	void satisfactionIsTenOfItsPointsRoundedHalfUp(BigDecimal percent, BigDecimal points) {
		assertThat(ParIndex.points(percent)).isEqualTo(points);
	}

	@ParameterizedTest
	@CsvSource({ "sipas-2017, 9.12", "sipas-2022, 9.12", "ddci-2023,", "sipasx-2017,", "," })
	void onlyAWaveOfSipasGivesPoints(@Nullable String scheme, @Nullable BigDecimal points) {
		Wave wave = Samples.compared(Samples.wave("w", 1, 0, Samples.provinces("12 Lai Châu")), scheme, null, null);
		assertThat(ParIndex.points(wave, new BigDecimal("91.17"))).isEqualTo(points);
		assertThat(ParIndex.points(wave, null)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "100, A", "90.00, A", "89.99, B", "86.69, B", "80, B", "79.99, C", "70.00, C", "69.99," })
	void bandsBeginAt90And80And70(BigDecimal points, @Nullable String band) {
		assertThat(ParIndex.band(points)).isEqualTo(band);
	}

	@Test
	void aBandFollowsOnlyFromAUnitsOverallPoints() {
		assertThat(ShownFigure.Band.of(figure("PAR INDEX", "vn-2021", "overall", null)))
			.isEqualTo(new ShownFigure.Band("B", true));
		assertThat(ShownFigure.Band.of(figure("PAR INDEX", "vn-2021", "overall", "A")))
			.isEqualTo(new ShownFigure.Band("A", false));
		assertThat(List.of(figure("PAR INDEX", "vn-2021", "legal-documents", null),
				figure("SIPAS", "vn-2021", "overall", null), figure("PAR INDEX", null, "overall", null)))
			.allSatisfy((figure) -> assertThat(ShownFigure.Band.of(figure)).isNull());
	}

	private static PublishedFigure figure(String index, @Nullable String list, String component,
			@Nullable String band) {
		return new PublishedFigure(index, 2021, list, (list == null) ? "VN" : "12", null, component,
				new BigDecimal("86.69"), "points", null, null, null, null, band, null,
				new Source("announcement", null, null, null), null);
	}

}
