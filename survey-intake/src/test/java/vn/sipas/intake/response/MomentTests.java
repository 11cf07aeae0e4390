package vn.sipas.intake.response;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTests {

	@ParameterizedTest
	@CsvSource({ "2026-03-02T09:14:05+07:00,2026-03-02T09:14:05+07:00", "2026-03-02t09:14:05z,2026-03-02T09:14:05Z",
			"2026-03-02T09:14:05.1200+07:00,2026-03-02T09:14:05.12+07:00",
			"2026-03-02T09:14:05.000Z,2026-03-02T09:14:05Z", "2026-03-02T09:14:05-00:00,2026-03-02T09:14:05Z",
			"2024-02-29T23:59:59.123456789-03:30,2024-02-29T23:59:59.123456789-03:30" })
	void hasOneFormOnly(String written, String kept) {
		Moment moment = Objects.requireNonNull(Moment.parse(written));
		assertThat(moment.text()).isEqualTo(kept);
		assertThat(moment.epochSecond()).isEqualTo(OffsetDateTime.parse(kept).toEpochSecond());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-03-02", "2026-03-02T09:14:05", "2026-03-02T09:14+07:00", "2026-03-02 09:14:05Z",
			"2026-02-30T09:14:05Z", "2026-13-02T09:14:05Z", "2026-03-02T24:00:00Z", "2026-03-02T09:60:05Z",
			"2026-03-02T09:14:60Z", "2026-03-02T09:14:05.Z", "2026-03-02T09:14:05.1234567890Z",
			"2026-03-02T09:14:05+0700", "2026-03-02T09:14:05+07:00x", "2026-03-02T09:14:05+19:00",
			"+2026-03-02T09:14:05Z", "2026-03-02T09:14:05ZZ", "２026-03-02T09:14:05Z" })
	void takesNothingThatIsNoMomentWithAnOffset(String written) {
		assertThat(Moment.parse(written)).isNull();
	}

	@Test
	void agreesWithJavasOwnParser() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 10_000; i++) {
			OffsetDateTime time = OffsetDateTime.of(1900 + random.nextInt(300), 1 + random.nextInt(12),
					1 + random.nextInt(28), random.nextInt(24), random.nextInt(60), random.nextInt(60),
					random.nextInt(2) * random.nextInt(1_000_000_000),
					ZoneOffset.ofTotalSeconds(60 * (random.nextInt(1600) - 800)));
			String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
			Moment moment = Moment.parse(text);
			assertThat(moment).as("seed %d, %s", seed, text).isNotNull();
			assertThat(moment).as("seed %d", seed).isEqualTo(new Moment(time.toEpochSecond(), text));
		}
	}

}
