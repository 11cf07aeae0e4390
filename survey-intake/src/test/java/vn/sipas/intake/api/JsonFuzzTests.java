package vn.sipas.intake.api;

import java.time.Instant;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent as a response is one, or is refused in words; and the same bytes twice
 * are the same response.
 */
class JsonFuzzTests {

	private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

	@FuzzTest(maxDuration = "1m")
	void anyBytesAreAResponseOrRefused(byte[] bytes) {
		Checked first = read(bytes);
		if (first instanceof Checked.Right(var one) && read(bytes) instanceof Checked.Right(var other)) {
			assertThat(other.unit()).isEqualTo(one.unit());
			assertThat(other.answeredAt()).isEqualTo(one.answeredAt());
			assertThat(other.revision()).isEqualTo(one.revision());
		}
	}

	private static Checked read(byte[] bytes) {
		Submission submission = new Submission(SampleTerms.open(), (unit) -> true, NOW);
		try {
			ResponseJson.read(bytes, 0, bytes.length, 1, submission);
			return submission.check();
		}
		catch (ProblemException ex) {
			return new Checked.Refused(null, ex.findings());
		}
	}

}
