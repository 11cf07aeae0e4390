package vn.sipas.intake.limit;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Somebody who is refused may still be sending, and gets to read why only if that is
 * taken off the line. It is, for a moment and of some at once. The server by itself would
 * wait for each for as long as a byte comes now and then, with all that it holds for a
 * request.
 */
@Component
class RestOfBody implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new Valve());
	}

	private static final class Valve extends ValveBase {

		private static final int FIRST_REFUSAL = 400;

		private static final long LONGEST_NANOS = 2_000_000_000;

		private static final long MOST_BYTES = 2 << 20;

		private static final int MOST_AT_ONCE = 200;

		private static final int BYTES_AT_ONCE = 8 << 10;

		private final Semaphore waiting = new Semaphore(MOST_AT_ONCE);

		Valve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			getNext().invoke(request, response);
			if (response.getStatus() >= FIRST_REFUSAL && !isOver(request, response)) {
				request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
		}

		private boolean isOver(Request request, Response response) {
			// Who asks before sending is no longer sending; that the server sees itself.
			if (request.getHeader("Expect") != null) {
				return true;
			}
			try {
				ServletInputStream body = request.getInputStream();
				if (body.isFinished()) {
					return true;
				}
				if (!this.waiting.tryAcquire()) {
					return false;
				}
				try {
					response.finishResponse();
					return pass(body);
				}
				finally {
					this.waiting.release();
				}
			}
			catch (IOException ex) {
				return false;
			}
		}

		private static boolean pass(ServletInputStream body) throws IOException {
			byte[] into = new byte[BYTES_AT_ONCE];
			long end = System.nanoTime() + LONGEST_NANOS;
			long passed = 0;
			while (passed <= MOST_BYTES && System.nanoTime() < end) {
				int read = body.read(into);
				if (read < 0) {
					return true;
				}
				passed += read;
			}
			return false;
		}

	}

}
