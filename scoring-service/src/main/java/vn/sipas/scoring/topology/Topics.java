package vn.sipas.scoring.topology;

/** The topics that scoring reads and writes. Their contracts are the publishers'. */
public final class Topics {

	public static final String WAVES = "sipas.waves.v1";

	public static final String RESPONSES = "sipas.responses.v1";

	public static final String SCORES = "sipas.scores.v1";

	public static final String BREAKDOWNS = "sipas.breakdowns.v1";

	public static final String DEAD_LETTERS = "sipas.scoring.dlt";

	private Topics() {
	}

}
