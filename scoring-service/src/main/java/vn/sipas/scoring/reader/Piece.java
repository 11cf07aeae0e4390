package vn.sipas.scoring.reader;

/**
 * A piece of an event's bytes: a text without its quotes, or an object without its
 * braces.
 */
public enum Piece {

	/** The wave's id. */
	WAVE,

	/** The response's id, of ASCII characters. */
	RESPONSE_ID,

	/** The unit. */
	UNIT,

	/** The stratum. */
	STRATUM,

	/** The cluster. */
	CLUSTER,

	/** The service. */
	SERVICE,

	/** The channel. */
	CHANNEL,

	/** The respondent's groups: names and texts, not nested. */
	DEMOGRAPHICS,

	/** The answers, up to the first brace that ends an object. */
	ANSWERS;

	@SuppressWarnings("EnumOrdinal") // an index into arrays that are never stored
	int place() {
		return ordinal();
	}

}
