package vn.sipas.scoring.reader;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnsweredDayTests {

	private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

	@ParameterizedTest
	@CsvSource({ "2026-03-02T09:14:05+07:00, 2026-03-02", "2026-03-02T16:59:59Z, 2026-03-02",
			"2026-03-02T17:00:00z, 2026-03-03", "2026-03-02t17:00:00.000000001Z, 2026-03-03",
			"2026-02-28T23:30:00-11:45, 2026-03-01", "2024-02-29T00:00:00+14:00, 2024-02-28",
			"2025-12-31T18:20:01.5+00:30, 2026-01-01" })
	void isTheDayOfVietnamWhateverClockWroteIt(String moment, String day) {
		assertThat(of(moment)).isEqualTo(LocalDate.parse(day).toEpochDay());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-03-02", "2026-03-02T09:14:05", "2026-02-30T09:14:05Z", "2026-13-01T09:14:05Z",
			"2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:14:60Z", "2026-03-02 09:14:05Z",
			"2026-03-02T09:14:05.Z", "2026-03-02T09:14:05+7:00", "2026-03-02T09:14:05+07:60", "2026-03-02T09:14:05+07",
			"2026/03/02T09:14:05Z", "2o26-03-02T09:14:05Z", "2026-03-02T09:14:05ZZ", "2026-03-02T09:14:05+19:00",
			"1969-12-31T09:14:05Z", "2150-01-01T00:00:00Z", "aaaa-aa-aaTaa:aa:aaZ" })
	void whatIsNoMomentOrOfNoDayInUseIsUnknown(String moment) {
		assertThat(of(moment)).isEqualTo(AnsweredDay.UNKNOWN);
	}

	// A day that the library finds is never taken to be another one.
	@Test
	void neverDiffersFromTheLibrary() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String characters = "0123456789-:.TZ+";
		for (int round = 0; round < 200_000; round++) {
			StringBuilder moment = new StringBuilder(
					"%04d-%02d-%02dT%02d:%02d:%02d".formatted(1970 + random.nextInt(150), 1 + random.nextInt(12),
							1 + random.nextInt(31), random.nextInt(24), random.nextInt(60), random.nextInt(60)));
			if (random.nextBoolean()) {
				moment.append('.').append(random.nextInt(1000));
			}
			moment.append(random.nextBoolean() ? "Z" : "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-",
					random.nextInt(20), random.nextInt(60)));
			if (random.nextInt(3) == 0) {
				moment.setCharAt(random.nextInt(moment.length()),
						characters.charAt(random.nextInt(characters.length())));
			}
			assertThat(of(moment.toString())).as("%s, seed %d", moment, seed).isEqualTo(byLibrary(moment.toString()));
		}
	}

	private static int of(String moment) {
		byte[] bytes = ("\"" + moment + "\"").getBytes(StandardCharsets.UTF_8);
		return AnsweredDay.of(bytes, 1, bytes.length - 2);
	}

	private static long byLibrary(String moment) {
		try {
			long day = OffsetDateTime.parse(moment).withOffsetSameInstant(VIETNAM).toLocalDate().toEpochDay();
			return (day > 0 && day <= AnsweredDay.LAST) ? day : AnsweredDay.UNKNOWN;
		}
		catch (DateTimeException ex) {
			return AnsweredDay.UNKNOWN;
		}
	}

}
