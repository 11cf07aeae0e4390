package vn.sipas.intake.wave;

import vn.sipas.intake.json.Word;

/**
 * That citizens can answer for themselves, in a browser.
 *
 * @param access who may
 */
public record CitizenForm(Access access) {

	/**
	 * Who may fill the form in.
	 */
	public enum Access implements Word {

		/** Anyone. */
		OPEN,
		/** Whoever holds a one-time link. */
		LINK

	}

}
