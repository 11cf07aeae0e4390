package vn.sipas.ranking.web;

import java.io.IOException;
import java.lang.reflect.Method;

import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.JacksonIOException;

import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

import static org.assertj.core.api.Assertions.assertThat;

class GoneReadersTests {

	private final ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(Problems.class);

	@Test
	void aReaderWhoHungUpBeforeTheAnswerIsNoFaultOfOurs() {
		JacksonIOException gone = JacksonIOException.construct(new IOException("Broken pipe"));
		assertThat(this.handlers.resolveMethod(gone)).extracting(Method::getName).isEqualTo("gone");
	}

	@Test
	void whatNobodyForesawIs() {
		assertThat(this.handlers.resolveMethod(new IllegalStateException())).extracting(Method::getName)
			.isEqualTo("other");
	}

}
