package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConflictTests {

	@Test
	void sourcesThatGiveOtherValuesContradictEachOther() {
		assertThat(Conflict.among(List.of(figure("a", "90.13", 6, null), figure("b", "90.30", 6, null))))
			.containsExactly("value");
	}

	@Test
	void sourcesThatGiveOtherPlacesOrChangesContradictEachOther() {
		assertThat(Conflict.among(List.of(figure("a", "86.81", 36, "2.67"), figure("b", "86.81", 37, "2.47"))))
			.containsExactly("rank", "change");
	}

	@Test
	void whatASourceDoesNotSayContradictsNothing() {
		assertThat(Conflict.among(List.of(figure("a", "88.09", null, null), figure("b", null, 5, null)))).isEmpty();
	}

	@Test
	void aValueIsTheSameWithMoreDecimals() {
		assertThat(Conflict.among(List.of(figure("a", "84.4", null, null), figure("b", "84.40", null, null))))
			.isEmpty();
	}

	@Test
	void aSourceAloneContradictsNobody() {
		assertThat(Conflict.among(List.of(figure("a", "90.13", 6, "0.30")))).isEmpty();
	}

	private static PublishedFigure figure(String document, @Nullable String value, @Nullable Integer rank,
			@Nullable String change) {
		return new PublishedFigure("SIPAS", 2021, "vn-2021", "14", null, "overall", decimal(value), "percent", rank, 63,
				decimal(change), null, null, null, new Source(document, null, null, null), null);
	}

	private static @Nullable BigDecimal decimal(@Nullable String text) {
		return (text == null) ? null : new BigDecimal(text);
	}

}
