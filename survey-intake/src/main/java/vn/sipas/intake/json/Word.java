package vn.sipas.intake.json;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A constant that is written in lower case, with hyphens.
 */
public interface Word {

	String name();

	/**
	 * The constant as written.
	 * @return its name in lower case, with hyphens
	 */
	@JsonValue
	default String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
