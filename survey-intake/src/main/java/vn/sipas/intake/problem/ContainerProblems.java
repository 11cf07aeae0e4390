package vn.sipas.intake.problem;

import java.io.IOException;

import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What Tomcat refuses before any servlet sees it, as a problem like any other.
 */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	// Asked for late: the server is made before most of what it serves.
	private final ObjectProvider<Problems> problems;

	ContainerProblems(ObjectProvider<Problems> problems) {
		this.problems = problems;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			Host host = (Host) context.getParent();
			if (host instanceof StandardHost standard) {
				// The host makes none of its own where it finds one of this name.
				standard.setErrorReportValveClass(Valve.class.getName());
				standard.getPipeline().addValve(new Valve(this.problems));
			}
		});
	}

	private static final class Valve extends ErrorReportValve {

		private final ObjectProvider<Problems> problems;

		Valve(ObjectProvider<Problems> problems) {
			this.problems = problems;
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable throwable) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				this.problems.getObject().write(StatusProblems.of(response.getStatus(), request), request, response);
				response.finishResponse();
			}
			catch (IOException ex) {
				// The client is gone; there is nobody to tell.
			}
		}

	}

}
