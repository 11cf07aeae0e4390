package vn.sipas.intake.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody may do.
 */
public enum Role {

	/** Submits responses, in the waves and for the units that they are for. */
	COLLECTOR,
	/** Reads what is not public, and reviews flagged responses. */
	ANALYST,
	/** Everything. */
	ADMIN;

	/**
	 * The role of a name.
	 * @param word the name in lower case
	 * @return the role, empty if there is none
	 */
	static Optional<Role> of(String word) {
		return Stream.of(values()).filter((role) -> role.word().equals(word)).findFirst();
	}

	/**
	 * The role as written.
	 * @return its name in lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
