package vn.sipas.ranking.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do. */
public enum Role {

	/** Submits responses; reads here what everybody may. */
	COLLECTOR,

	/** Reads figures that are not public, and what is said of responses' quality. */
	ANALYST,

	/** Everything. */
	ADMIN;

	/** The role of a name in lower case; none if there is no such role. */
	static Optional<Role> of(String word) {
		return Stream.of(values()).filter((role) -> role.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
	}

}
