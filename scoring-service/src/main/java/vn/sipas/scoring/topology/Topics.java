package vn.sipas.scoring.topology;

/** The topics that scoring reads and writes. Their contracts are the publishers'. */
public final class Topics {

	public static final String WAVES = "sipas.waves.v1";

	public static final String RESPONSES = "sipas.responses.v1";

	public static final String REVIEWS = "sipas.reviews.v1";

	public static final String SCORES = "sipas.scores.v1";

	public static final String BREAKDOWNS = "sipas.breakdowns.v1";

	public static final String FLAGS = "sipas.flags.v1";

	public static final String QUALITY = "sipas.quality.v1";

	public static final String DEAD_LETTERS = "sipas.scoring.dlt";

	/** Dead letters that are to be tried once more, as they came. */
	public static final String REPLAYS = "sipas.scoring.replays";

	/** What counting passes on to evaluating; Kafka Streams makes a topic of it. */
	static final String PARTIALS = "partials";

	private Topics() {
	}

	/**
	 * The topic on which comparing tells counting what it has found: of one application
	 * alone, as those that Kafka Streams makes.
	 * @param application the application's id
	 * @return its name
	 */
	public static String findings(String application) {
		return application + "-findings";
	}

	/**
	 * The topic by which counting passes on what it has counted, of one application
	 * alone.
	 * @param application the application's id
	 * @return its name, as Kafka Streams gives it
	 */
	public static String partials(String application) {
		return application + "-" + PARTIALS + "-repartition";
	}

}
