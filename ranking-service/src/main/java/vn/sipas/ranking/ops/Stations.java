package vn.sipas.ranking.ops;

import java.util.List;

/** Names of what the data goes through. */
public final class Stations {

	static final String SCORING = "scoring-service";

	static final String RANKING = "ranking-service";

	/** What survey-intake publishes and scoring reads. */
	public static final String RESPONSES = "sipas.responses.v1";

	/** What scoring publishes and this service reads. */
	public static final String SCORES = "sipas.scores.v1";

	/** In the order of the way; some are beside each other. */
	static final List<String> TOPICS = List.of("sipas.waves.v1", RESPONSES, "sipas.reviews.v1", SCORES,
			"sipas.breakdowns.v1", "sipas.flags.v1", "sipas.quality.v1");

	static final String SCORING_LETTERS = "sipas.scoring.dlt";

	static final String RANKING_LETTERS = "sipas.ranking.dlt";

	/** How the groups of scoring's versions begin, one for each format of its state. */
	static final String SCORING_GROUPS = "sipas-scoring-";

	private Stations() {
	}

}
