package vn.sipas.intake.limit;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Connections that end early. Whoever is refused for want of room is not waited for: the
 * server would hold all that it had for the request until the rest of the body has come,
 * or nothing for long. And an answer that cannot be finished is not ended as if it were.
 */
@Component
public class CutOff implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String ATTRIBUTE = CutOff.class.getName();

	private static final String UNFINISHED = ATTRIBUTE + ".unfinished";

	/**
	 * Lets a connection end with the answer to a request.
	 * @param request the request
	 */
	public static void behind(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, true);
	}

	/**
	 * Ends a connection before its answer has ended, so that nobody takes for whole what
	 * has been sent of it.
	 * @param request the request
	 */
	public static void before(HttpServletRequest request) {
		request.setAttribute(UNFINISHED, true);
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new Valve());
	}

	private static final class Valve extends ValveBase {

		Valve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			getNext().invoke(request, response);
			if (request.getAttribute(ATTRIBUTE) != null) {
				request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
			if (request.getAttribute(UNFINISHED) != null) {
				response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
			}
		}

	}

}
