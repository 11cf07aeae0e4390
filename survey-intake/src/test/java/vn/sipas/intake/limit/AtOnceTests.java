package vn.sipas.intake.limit;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AtOnceTests {

	private final AtOnce atOnce = new AtOnce(new LimitProperties(new LimitProperties.Key(1, 1),
			new LimitProperties.Address(1, 1), new LimitProperties.Form(1, 1), 1000, 3, 2, Duration.ofSeconds(1), 1));

	@Test
	void oneMayHaveSoManyAndAnotherStillEnters() {
		AtOnce.Stay first = this.atOnce.enterForKey("a");
		this.atOnce.enterForKey("a");
		assertRefused("a", ProblemCode.TOO_MANY_REQUESTS);
		// An address of that name is somebody else.
		try (AtOnce.Stay other = this.atOnce.enterForAddress("192.0.2.1")) {
			assertThat(other).isNotNull();
			assertRefused("b", ProblemCode.OVERLOADED);
		}
		first.close();
		this.atOnce.enterForKey("a").close();
		this.atOnce.enterForKey("b").close();
	}

	@Test
	void whoIsRefusedTakesNothingFromOthers() {
		for (int i = 0; i < 100; i++) {
			AtOnce.Stay first = this.atOnce.enterForKey("a");
			AtOnce.Stay second = this.atOnce.enterForKey("a");
			assertRefused("a", ProblemCode.TOO_MANY_REQUESTS);
			this.atOnce.enterForKey("b").close();
			first.close();
			second.close();
		}
	}

	private void assertRefused(String key, ProblemCode code) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.atOnce.enterForKey(key))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
