package vn.sipas.ranking.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * All that is known of one subject, in one document, so that what its sources contradict
 * each other in is always said of exactly these.
 *
 * @param id the subject in one line
 * @param revision counts the writes
 * @param index the index
 * @param year its year
 * @param unitList the unit's list; null for the nation
 * @param unit the unit's code
 * @param component the component
 * @param sources how many sources there are now
 * @param conflict in what they contradict each other
 * @param entries what the log said last under each key
 */
@Document("figures")
record SubjectDocument(@MongoId String id, long revision, @Nullable String index, @Nullable Integer year,
		@Nullable String unitList, @Nullable String unit, @Nullable String component, int sources,
		List<String> conflict, List<EntryDocument> entries) {

	/**
	 * What the log said last under a key.
	 *
	 * @param key the figure's key
	 * @param figureId what programs call the figure
	 * @param offset where it stands
	 * @param figure null if it was taken back, which is kept so that a late record
	 * changes nothing
	 */
	record EntryDocument(String key, @Nullable String figureId, long offset, @Nullable PublishedFigure figure) {

	}

	/** What is known with what was said; empty where nothing of it is newer. */
	static Optional<SubjectDocument> after(String id, @Nullable SubjectDocument before, Collection<Said> said) {
		List<EntryDocument> entries = new ArrayList<>((before == null) ? List.of() : before.entries());
		boolean changed = false;
		for (Said each : said) {
			boolean known = entries.stream()
				.anyMatch((entry) -> entry.key().equals(each.key()) && entry.offset() >= each.offset());
			if (!known) {
				entries.removeIf((entry) -> entry.key().equals(each.key()));
				entries.add(new EntryDocument(each.key(), (each.figure() == null) ? null : each.figure().id(),
						each.offset(), each.figure()));
				changed = true;
			}
		}
		return changed ? Optional.of(of(id, (before == null) ? 1 : before.revision() + 1, entries)) : Optional.empty();
	}

	private static SubjectDocument of(String id, long revision, List<EntryDocument> entries) {
		// In the same order whoever writes it.
		entries.sort(Comparator.comparing(EntryDocument::key));
		List<PublishedFigure> figures = figures(entries);
		Subject subject = figures.isEmpty() ? null : figures.getFirst().subject();
		if (subject == null) {
			return new SubjectDocument(id, revision, null, null, null, null, null, 0, List.of(), entries);
		}
		return new SubjectDocument(id, revision, subject.index(), subject.year(), subject.unitList(), subject.unit(),
				subject.component(), figures.size(), Conflict.among(figures), entries);
	}

	/** The figures that stand, in the keys' order. */
	List<PublishedFigure> figures() {
		return figures(this.entries);
	}

	private static List<PublishedFigure> figures(List<EntryDocument> entries) {
		return entries.stream().map(EntryDocument::figure).filter(Objects::nonNull).toList();
	}

}
