package vn.sipas.intake.openrosa;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is posted as the parts of a form is answered, and never by a fault of ours.
 */
class MultipartFuzzTests {

	private static final RunningIntake INTAKE = TestBroker.intake();

	@FuzzTest(maxDuration = "1m")
	void anyBytesAreAnswered(byte[] bytes) {
		// To the service that is tested, which is not where the bytes say.
		BugDetectors.allowNetworkConnections();
		HttpResponse<String> answer = INTAKE.post("/openrosa/submission", "multipart/form-data; boundary=b",
				BodyPublishers.ofByteArray(bytes));
		assertThat(answer.statusCode()).isBetween(400, 499);
	}

}
