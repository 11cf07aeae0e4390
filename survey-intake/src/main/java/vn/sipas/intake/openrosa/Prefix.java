package vn.sipas.intake.openrosa;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.problem.Problems;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that an app was given, with a key in it or without.
 */
final class Prefix {

	static final String ADDRESS = "/openrosa";

	/** The same with a key in it, for apps that have no other way to send one. */
	static final String WITH_KEY = ADDRESS + "/v1/key/{key}";

	private Prefix() {
	}

	/**
	 * Whether a request comes from an app that speaks OpenRosa.
	 * @param request what was asked, perhaps without an address that can be read
	 * @return whether its address has the prefix
	 */
	static boolean isOf(HttpServletRequest request) {
		String path = Problems.path(request);
		return path.equals(ADDRESS) || path.startsWith(ADDRESS + "/");
	}

	/**
	 * The absolute address of something beside what was asked for.
	 * @param request what was asked for
	 * @param own its path behind the prefix
	 * @param other the other's
	 * @return an address with the same prefix
	 */
	static String sibling(HttpServletRequest request, String own, String other) {
		String path = request.getRequestURI();
		return ServletUriComponentsBuilder.fromContextPath(request)
			.path(path.substring(0, path.length() - own.length()) + other)
			.build()
			.toUriString();
	}

}
