package vn.sipas.intake.wave;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A constant that is written in lower case.
 */
interface Word {

	String name();

	/**
	 * The constant as written.
	 * @return its name in lower case
	 */
	@JsonValue
	default String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
