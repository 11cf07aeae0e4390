package vn.sipas.intake.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

class BatchControllerTests {

	@Test
	void rejectsALineWhoseReadingFailsByAFaultOfTheService() throws IOException {
		byte[] body = TestBroker.utf8(RunningIntake.response("r").toString());
		Lines lines = new Lines(new ByteArrayInputStream(body), ResponseJson.LARGEST);
		assertThat(lines.next()).isTrue();
		// The end of time: adding a day to it overflows.
		Submission submission = new Submission(SampleTerms.open(), (unit) -> true, Instant.MAX);
		assertThat(BatchController.check(lines, submission)).isInstanceOfSatisfying(Checked.Refused.class,
				(refused) -> assertThat(refused.findings()).containsExactly(Finding.of("", FindingCode.UNREADABLE)));
	}

}
