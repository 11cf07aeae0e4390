package vn.sipas.intake.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdminKeyTests {

	private final RunningIntake intake = TestBroker.intake();

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer key-for-test", "Bearer key-for-tests2", "key-for-tests",
			"Basic key-for-tests" })
	void letsNobodyWriteWithoutTheKey(String authorization) {
		var answer = this.intake.put("/api/v1/waves/x", "{}", "Authorization", authorization);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"sipas\"");
	}

	@Test
	void letsNobodyReadWithoutAKey() {
		assertThat(this.intake.get("/api/v1/waves", "Authorization", "none").statusCode()).isEqualTo(401);
	}

	@Test
	void startsOnlyWithAKeyAndSaysSoInOneSentence() {
		assertThatThrownBy(() -> RunningIntake.start("localhost:1", "--sipas.admin.key="))
			.isInstanceOf(MissingAdminKeyException.class)
			.hasMessage("survey-intake does not start without a key that protects writing: set SIPAS_ADMIN_KEY.");
	}

	@Test
	void doesNotPrintTheKey() {
		assertThat(new AdminProperties("abc", "def").toString()).doesNotContain("abc", "def");
	}

}
