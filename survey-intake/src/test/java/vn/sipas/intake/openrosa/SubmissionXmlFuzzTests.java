package vn.sipas.intake.openrosa;

import java.time.Instant;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an app sends as a filled-in form is one, or is refused in words.
 */
class SubmissionXmlFuzzTests {

	@FuzzTest(maxDuration = "1m")
	void anyBytesAreAFormOrRefused(byte[] bytes) {
		Submission submission = new Submission(SampleTerms.open(), (unit) -> true,
				Instant.parse("2026-03-02T03:00:00Z"));
		submission.forgiveClock();
		try {
			SubmissionXml.read(bytes).fill(submission, SampleTerms.open());
		}
		catch (ProblemException ex) {
			return;
		}
		Checked checked = submission.check();
		if (checked instanceof Checked.Refused refused) {
			assertThat(refused.findings()).isNotEmpty();
		}
	}

}
