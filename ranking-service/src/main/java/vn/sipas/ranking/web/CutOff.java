package vn.sipas.ranking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a failure go on to the server where a part of the answer was sent already: then
 * the server cuts the connection off. Written after that part, a problem would look like
 * its end.
 */
@Component
class CutOff implements HandlerExceptionResolver, Ordered {

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!response.isCommitted() || ex instanceof AsyncRequestNotUsableException) {
			return null;
		}
		if (isReaderGone(ex)) {
			// Nobody is there to be told.
			return new ModelAndView();
		}
		throw new IllegalStateException(request.getRequestURI() + " could not be answered to its end", ex);
	}

	/** Writers of tables and of JSON wrap what the connection says. */
	private static boolean isReaderGone(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof ClientAbortException) {
				return true;
			}
		}
		return false;
	}

}
