package vn.sipas.intake.problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * How a refusal is written for clients that cannot read what the others read. Status and
 * headers that have a meaning in HTTP are the same for all.
 */
public interface ProblemFormat {

	/**
	 * Whether a request comes from such a client.
	 * @param request what was asked, perhaps not even an address
	 * @return whether its refusal is written like this
	 */
	boolean isFor(HttpServletRequest request);

	/**
	 * Says what is written.
	 * @param headers those of the answer, to which the content's type and what else such
	 * a client expects is added
	 */
	void describe(HttpHeaders headers);

	/**
	 * Writes a refusal.
	 * @param problem what is wrong
	 * @param body the same in words
	 * @param language the language of the words
	 * @return the answer's body
	 */
	byte[] write(ProblemException problem, ProblemBody body, Language language);

}
