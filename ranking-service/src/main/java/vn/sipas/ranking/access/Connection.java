package vn.sipas.ranking.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.servlet.http.HttpServletRequest;

/** How somebody is connected. */
public final class Connection {

	private Connection() {
	}

	/**
	 * Whether nobody in between can read along.
	 * @param request the request
	 * @return whether it came by TLS, or from this very machine and through no proxy
	 */
	public static boolean isSafe(HttpServletRequest request) {
		return request.isSecure() || (isLoopback(request) && request.getHeader("X-Forwarded-For") == null
				&& request.getHeader("Forwarded") == null);
	}

	private static boolean isLoopback(HttpServletRequest request) {
		try {
			// An address in digits: nothing is looked up.
			return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
