package vn.sipas.intake.limit;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells who has an allowance of their own without a key, so that they are not shut out by
 * others at the same address.
 */
public interface OwnAllowance {

	/**
	 * Looks for something in a request that was given to one person.
	 * @param request the request
	 * @return what tells this person from others, once it is known to be genuine
	 */
	Optional<String> of(HttpServletRequest request);

}
