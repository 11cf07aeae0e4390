package vn.sipas.intake.openrosa;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

class ClocksTests {

	private static final String FORM_OF_A_DATE = "[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT";

	private final RunningIntake intake = TestBroker.intake();

	private final WaveForms forms = new WaveForms();

	private final Collect collect = this.forms.collect();

	private Collect.Filled fill() {
		return this.forms.fill("English (en)", WaveForms::usual);
	}

	@Test
	void aPhoneWhoseClockIsWrongIsFlaggedAndNotRefused() {
		Collect.Filled filled = fill();
		String past = filled.xml().replaceAll("<(start|end)>20\\d\\d", "<$1>1999");
		assertThat(this.collect.submit(past, Map.of()).statusCode()).isEqualTo(201);
		assertThat(this.forms.flags(filled)).contains("clock-wrong");
		Collect.Filled other = fill();
		assertThat(this.collect.submit(other.xml(), Map.of()).statusCode()).isEqualTo(201);
		assertThat(this.forms.flags(other)).doesNotContain("clock-wrong");
	}

	@Test
	void aClockIsWrongWhereItSaysADayThatIsNotToday() {
		Instant now = Clock.systemUTC().instant();
		assertThat(DeviceClock.isWrong("Tue, 3 Jun 2008 11:05:30 GMT", now)).isTrue();
		assertThat(DeviceClock.isWrong("not a date", now)).isFalse();
		assertThat(DeviceClock.isWrong(null, now.plus(3, ChronoUnit.DAYS))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Tue, 03 Jun 2008 11:05:30 GMT           | true
			Fri, 31 Dec 9999 23:59:59 GMT           | true
			Thu, 01 Jan 1970 00:00:00 GMT           | true
			Sat, 01 Jan 0000 00:00:00 GMT           | true
			Fri, 31 Dec 999999999 23:59:59 GMT      | true
			Fri, 31 Dec 99999999999 23:59:59 GMT    | false
			Mon, 31 Feb 2026 25:61:61 +9999         | false
			2026-03-02T09:14:05+07:00               | false
			-1                                      | false
			hôm qua                                 | false
			""")
	void whateverDateAPhoneSendsItsFormIsTaken(String date, boolean isFlagged) {
		Collect.Filled filled = fill();
		assertThat(this.collect.submit(filled.xml(), Map.of(), "Date", date).statusCode()).isEqualTo(201);
		assertThat(this.forms.flags(filled).contains("clock-wrong")).isEqualTo(isFlagged);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/openrosa/formList", "/openrosa/submission", "/openrosa/forms/none", "/openrosa/nothing",
			"/openrosa/forms/a;b", "/openrosa/v1/key/wrong/formList" })
	void everyAnswerSaysWhatTimeItIsHere(String path) {
		HttpResponse<String> answer = this.intake.get(path);
		List<String> dates = answer.headers().allValues("Date");
		assertThat(dates).hasSize(1);
		assertThat(dates.getFirst()).matches(FORM_OF_A_DATE);
		Instant said = ZonedDateTime.parse(dates.getFirst(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
		assertThat(Duration.between(said, Clock.systemUTC().instant()).abs()).isLessThan(Duration.ofMinutes(1));
	}

}
