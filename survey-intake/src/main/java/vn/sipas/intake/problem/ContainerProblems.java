package vn.sipas.intake.problem;

import java.io.IOException;

import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What Tomcat refuses before any servlet sees it, as a problem like any other.
 */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			Host host = (Host) context.getParent();
			if (host instanceof StandardHost standard) {
				standard.setErrorReportValveClass(Valve.class.getName());
			}
		});
	}

	/**
	 * Made by Tomcat by its name.
	 */
	public static final class Valve extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable throwable) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			ProblemException problem = StatusProblems.of(response.getStatus(), request);
			Language language = Language.of(request);
			ProblemBody body = ProblemBody.of(problem, request.getRequestURI(), language);
			try {
				Problems.setHeaders(response, problem.code(), language);
				response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body));
				response.finishResponse();
			}
			catch (IOException ex) {
				// The client is gone; there is nobody to tell.
			}
		}

	}

}
