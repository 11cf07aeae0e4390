package vn.sipas.ranking.ranking;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.Pages;
import vn.sipas.ranking.web.Parameters;

import org.springframework.stereotype.Component;

/** Parts of rankings, as readers ask for them. */
@Component
class SelectedRankings {

	private static final List<String> PARAMETERS = Stream.of(Selection.PARAMETERS, Pages.PARAMETERS, Fields.PARAMETERS)
		.flatMap(List::stream)
		.toList();

	private final WhichFigures which;

	private final Waves waves;

	private final Fields fields;

	SelectedRankings(WhichFigures which, Waves waves, JsonMapper json) {
		this.which = which;
		this.waves = waves;
		this.fields = new Fields(json);
	}

	/** Whether a reader wants something else than the whole. */
	static boolean areAskedForBy(Parameters parameters) {
		return parameters.has(PARAMETERS);
	}

	/**
	 * The part that is asked for.
	 * @param ranking the whole
	 * @param parameters what is asked for
	 * @return its JSON
	 * @throws vn.sipas.ranking.web.BadParameterException if a parameter cannot have its
	 * value
	 */
	Answer of(Ranking ranking, Parameters parameters) {
		Ranking selected = Selection.of(parameters, this.waves.of(figures(ranking))).from(ranking);
		SelectedRanking part = parameters.has(Pages.PARAMETERS) ? SelectedRanking.paged(selected, Pages.of(parameters))
				: SelectedRanking.whole(selected);
		return Answer.of(this.fields.write(part, Fields.of(parameters)));
	}

	private Figures figures(Ranking ranking) {
		return this.which.of(ranking.wave(),
				(ranking.edition() == null) ? WhichFigures.LIVE : ranking.edition().toString());
	}

}
