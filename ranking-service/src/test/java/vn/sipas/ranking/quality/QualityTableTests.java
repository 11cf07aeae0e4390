package vn.sipas.ranking.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.ranking.quality.QualityTable.Percent;
import vn.sipas.ranking.quality.QualityTable.Row;

import static org.assertj.core.api.Assertions.assertThat;

class QualityTableTests {

	@Test
	void sharesHaveTwoDecimalsHalfUp() {
		Percent percent = Objects.requireNonNull(row("12", "a", 800, 7L, 1, 3, 4, Map.of("too-fast", 5L)).percent());
		assertThat(percent.flagged()).hasToString("0.88");
		assertThat(percent.held()).hasToString("0.13");
		assertThat(percent.approved()).hasToString("0.38");
		assertThat(percent.rejected()).hasToString("0.50");
		assertThat(percent.flags()).hasToString("{too-fast=0.63}");
	}

	@Test
	void withoutResponsesThereAreNoSharesAndWhatWasNotCountedHasNone() {
		assertThat(row("12", null, 0, null, 0, 0, 0, Map.of()).percent()).isNull();
		Percent percent = Objects.requireNonNull(row("12", null, 3, null, 3, 0, 0, Map.of()).percent());
		assertThat(percent.flagged()).isNull();
		assertThat(percent.held()).hasToString("100.00");
	}

	@ParameterizedTest
	@CsvSource({ "unit, 11a 11b 12a 14b", "interviewer, 11a 12a 11b 14b", "responses, 14b 12a 11a 11b",
			"held, 11b 14b 12a 11a", "approved, 12a 11a 11b 14b", "rejected, 14b 11a 11b 12a",
			"flagged, 12a 14b 11a 11b", "too-fast, 11a 12a 11b 14b", "alike, 11a 11b 12a 14b" })
	void whatStandsOutIsFirst(String sort, String expected) {
		List<String> sorted = Stream
			.of(row("14", "b", 100, 50L, 20, 0, 1, Map.of()), row("12", "a", 50, 40L, 5, 5, 0, Map.of("too-fast", 4L)),
					row("11", "b", 10, 0L, 9, 0, 0, Map.of()), row("11", "a", 10, 0L, 0, 0, 0, Map.of("too-fast", 1L)))
			.sorted(RowOrder.of(sort).orElseThrow())
			.map((row) -> row.unit() + row.interviewer())
			.toList();
		assertThat(String.join(" ", sorted)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "''", "Held", "-held", "$where", "a-b-c-d-e" })
	void whatCannotBeAnOrderIsNone(String sort) {
		assertThat(RowOrder.of(sort)).isEmpty();
	}

	private static Row row(String unit, @Nullable String interviewer, long responses, @Nullable Long flagged, long held,
			long approved, long rejected, Map<String, Long> flags) {
		return Row.of(new Measured("w", unit, interviewer, 1, responses, flagged, held, approved, rejected, flags, null,
				null, Instant.EPOCH), null);
	}

}
