package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Readership;

import org.springframework.stereotype.Component;

/** Says which edition a page shows, and whether there is a newer one. */
@Component
class EditionNotes {

	private static final String PARAMETER = "edition";

	private final Editions editions;

	EditionNotes(Editions editions) {
		this.editions = editions;
	}

	/** Null for a wave that was never published. */
	@Nullable EditionNote of(Shown page, Visit visit) {
		List<Edition> all = this.editions.of(page.wave().wave());
		if (all.isEmpty()) {
			return null;
		}
		Language language = visit.language();
		List<Choice> choices = all.stream().map((edition) -> choice(edition, page.figures(), visit)).toList();
		Choice newer = Integer.valueOf(all.size()).equals(page.figures().number()) ? null : choices.getLast();
		List<Choice> others = (all.size() > 1) ? choices : List.of();
		return switch (page.figures()) {
			case Figures.Live _ -> new EditionNote("", "", "", "", "", newer, others, null);
			case Figures.Frozen(Edition edition) -> new EditionNote(language.count(edition.edition()),
					Moment.day(edition.date()), edition.author(),
					(edition.decision() == null) ? "" : edition.decision(),
					(edition.note() == null) ? "" : edition.note().in(language), newer, others, moving(page, visit));
		};
	}

	private static Choice choice(Edition edition, Figures shown, Visit visit) {
		return new Choice(visit.address().with(PARAMETER, Integer.toString(edition.edition())).toString(),
				visit.language().count(edition.edition()) + " (" + Moment.day(edition.date()) + ")",
				Integer.valueOf(edition.edition()).equals(shown.number()));
	}

	private static @Nullable String moving(Shown page, Visit visit) {
		return Readership.mayReadLive(visit.caller(), page.wave().wave())
				? visit.address().with(PARAMETER, WhichFigures.LIVE).toString() : null;
	}

}
