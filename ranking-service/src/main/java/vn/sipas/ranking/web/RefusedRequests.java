package vn.sipas.ranking.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what is wrong with a request under {@code /api} that the server itself refuses,
 * such as one with an encoded slash in its path: no controller gets to see it.
 */
final class RefusedRequests extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(RefusedRequests.class);

	private final ProblemWriter problems;

	RefusedRequests(ProblemWriter problems) {
		this.problems = problems;
		setShowReport(false);
		setShowServerInfo(false);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		String path = request.getRequestURI();
		boolean refused = response.getStatus() >= 400 && response.getContentWritten() == 0;
		if (refused) {
			SafeHeaders.addTo(response);
		}
		if (path == null || !ProblemTexts.areFor(request)) {
			super.report(request, response, failure);
		}
		else if (refused && response.setErrorReported()) {
			write(request, response);
		}
	}

	private void write(Request request, Response response) {
		int status = response.getStatus();
		try {
			this.problems.write(request, response, status, "status-" + status);
			response.finishResponse();
		}
		catch (IOException ex) {
			log.debug("Nobody is there to be told", ex);
		}
	}

}
