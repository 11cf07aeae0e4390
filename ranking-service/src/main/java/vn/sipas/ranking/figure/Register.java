package vn.sipas.ranking.figure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.log.Entry;
import vn.sipas.ranking.log.EventLog;
import vn.sipas.ranking.log.ReferenceTopic;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Takes figures in. What is new in them goes to the log, and is in the store when the
 * feed has read it.
 */
@Component
class Register {

	private final Figures figures;

	private final EventLog log;

	private final JsonMapper json;

	private final Clock clock;

	Register(Figures figures, EventLog log, JsonMapper json, Clock clock) {
		this.figures = figures;
		this.log = log;
		this.json = json.rebuild().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
		this.clock = clock;
	}

	/**
	 * Enters figures: what is known already is not written again.
	 * @param entered the figures, each once
	 * @param by who enters them
	 * @param dryRun whether to say only what would become of them
	 * @return what became of them
	 * @throws vn.sipas.ranking.log.LogAwayException if it is not certain that they are
	 * kept
	 */
	Outcome enter(List<PublishedFigure> entered, String by, boolean dryRun) {
		Map<String, PublishedFigure> known = this.figures
			.of(entered.stream().map(PublishedFigure::subject).distinct().toList());
		Predicate<PublishedFigure> isKnown = (figure) -> known.containsKey(figure.key());
		List<PublishedFigure> changed = entered.stream()
			.filter((figure) -> !figure.equals(known.get(figure.key())))
			.toList();
		if (!dryRun) {
			this.log.append(ReferenceTopic.NAME, changed.stream().map((figure) -> entry(figure, by)).toList());
		}
		int replaced = (int) changed.stream().filter(isKnown).count();
		return new Outcome(dryRun, entered.size(), changed.size() - replaced, replaced,
				entered.size() - changed.size());
	}

	private Entry entry(PublishedFigure figure, String by) {
		return Entry.of(figure.key(),
				this.json.writeValueAsBytes(new FigurePublished(figure, by, this.clock.instant())));
	}

	/**
	 * Takes a figure back.
	 * @param id what programs call it
	 * @throws NotFoundException if there is none
	 * @throws vn.sipas.ranking.log.LogAwayException if it is not certain that it is gone
	 */
	void remove(String id) {
		PublishedFigure figure = this.figures.find(id).orElseThrow(() -> new NotFoundException("figure", id));
		this.log.append(ReferenceTopic.NAME, List.of(Entry.of(figure.key(), null)));
	}

	/**
	 * What became of figures that were entered.
	 *
	 * @param dryRun whether nothing was kept
	 * @param rows how many were sent
	 * @param added how many were not known
	 * @param replaced how many were known with other content
	 * @param unchanged how many were known as they are
	 */
	record Outcome(boolean dryRun, int rows, int added, int replaced, int unchanged) {

	}

}
