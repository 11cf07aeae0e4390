package vn.sipas.intake.response;

import java.util.Locale;

/**
 * How a response came: what its event and the metrics say of it.
 */
public enum Channel {

	/** From a survey app, over HTTP, alone or in a batch. */
	API,
	/** From a citizen's browser. */
	WEB,
	/** From ODK Collect, or another app that speaks OpenRosa. */
	ODK,
	/** From KoboToolbox, by its REST hook. */
	KOBO,
	/** From a file. */
	IMPORT;

	private final String word = name().toLowerCase(Locale.ROOT);

	/**
	 * The channel as written.
	 * @return its name in lower case
	 */
	public String word() {
		return this.word;
	}

}
