package vn.sipas.intake.problem;

import java.io.IOException;
import java.lang.reflect.Method;

import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.JacksonIOException;

import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemAdviceTests {

	private final ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(ProblemAdvice.class);

	@Test
	void aClientThatHungUpBeforeItsAnswerIsNoFaultOfOurs() {
		JacksonIOException gone = JacksonIOException.construct(new IOException("Broken pipe"));
		assertThat(this.handlers.resolveMethod(gone)).extracting(Method::getName).isEqualTo("brokenOff");
	}

	@Test
	void whatNobodyForesawIs() {
		assertThat(this.handlers.resolveMethod(new IllegalStateException())).extracting(Method::getName)
			.isEqualTo("fault");
	}

}
