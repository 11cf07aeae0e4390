package vn.sipas.intake.kobo;

import java.time.Instant;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever KoboToolbox sends is a response, or is refused in words.
 */
class KoboFuzzTests {

	@FuzzTest(maxDuration = "1m")
	void anyBytesAreASubmissionOrRefused(byte[] bytes) {
		Submission submission = new Submission(SampleTerms.open(), (unit) -> true,
				Instant.parse("2026-03-02T03:00:00Z"));
		try {
			new KoboSubmission(JsonTree.read(bytes), SampleTerms.openWave()).fill(submission);
		}
		catch (ProblemException ex) {
			return;
		}
		if (submission.check() instanceof Checked.Refused refused) {
			assertThat(refused.findings()).isNotEmpty();
		}
	}

}
