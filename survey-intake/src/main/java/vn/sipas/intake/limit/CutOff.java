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
 * Whoever is refused for want of room is not waited for: the server would hold all that
 * it had for the request until the rest of the body has come, or nothing for long.
 */
@Component
public class CutOff implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String ATTRIBUTE = CutOff.class.getName();

	/**
	 * Lets a connection end with the answer to a request.
	 * @param request the request
	 */
	public static void behind(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, true);
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
		}

	}

}
