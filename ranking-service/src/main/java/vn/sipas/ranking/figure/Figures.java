package vn.sipas.ranking.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The published figures in the store, each as the log says last. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Figures {

	private static final int AT_ONCE = 250;

	private final MongoOperations mongo;

	private final Counter written;

	private final Counter stale;

	private volatile boolean indexed;

	Figures(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.written = meters.counter("sipas.ranking.figures", "outcome", "written");
		this.stale = meters.counter("sipas.ranking.figures", "outcome", "stale");
	}

	/**
	 * Keeps what the log says, unless the store knows what it says later.
	 * @param said about any subjects, in the log's order
	 */
	public void keep(Collection<Said> said) {
		if (said.isEmpty()) {
			return;
		}
		index();
		Map<String, List<Said>> bySubject = said.stream()
			.collect(Collectors.groupingBy(Said::subject, LinkedHashMap::new, Collectors.toList()));
		Map<String, SubjectDocument> known = documents(bySubject.keySet());
		bySubject.forEach((subject, about) -> keep(subject, known.get(subject), about));
	}

	/**
	 * Two instances may hear of two sources of one subject at the same time: whoever
	 * writes second looks again.
	 */
	private void keep(String subject, @Nullable SubjectDocument found, Collection<Said> said) {
		SubjectDocument before = found;
		Optional<SubjectDocument> after = SubjectDocument.after(subject, before, said);
		while (after.isPresent() && !write(before, after.get())) {
			before = this.mongo.findById(subject, SubjectDocument.class);
			after = SubjectDocument.after(subject, before, said);
		}
		(after.isPresent() ? this.written : this.stale).increment(said.size());
	}

	private boolean write(@Nullable SubjectDocument before, SubjectDocument after) {
		if (before != null) {
			Query same = Query.query(where("_id").is(before.id()).and("revision").is(before.revision()));
			return this.mongo.replace(same, after, ReplaceOptions.none()).getMatchedCount() > 0;
		}
		try {
			this.mongo.insert(after);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** The figures that stand of these subjects, by their keys. */
	Map<String, PublishedFigure> of(Collection<Subject> subjects) {
		Map<String, PublishedFigure> figures = new HashMap<>();
		documents(subjects.stream().map(Subject::text).distinct().toList()).values()
			.forEach((document) -> document.figures().forEach((figure) -> figures.put(figure.key(), figure)));
		return figures;
	}

	private Map<String, SubjectDocument> documents(Collection<String> subjects) {
		Map<String, SubjectDocument> documents = new HashMap<>();
		List<String> all = List.copyOf(subjects);
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
			this.mongo.find(Query.query(where("_id").in(some)), SubjectDocument.class)
				.forEach((document) -> documents.put(document.id(), document));
		}
		return documents;
	}

	/** A figure by what programs call it. */
	Optional<PublishedFigure> find(String id) {
		return this.mongo.find(Query.query(where("entries.figureId").is(id)), SubjectDocument.class)
			.stream()
			.flatMap((document) -> document.figures().stream())
			.filter((figure) -> figure.id().equals(id))
			.findFirst();
	}

	/**
	 * A page of the subjects that are asked for: by index, year, list, unit, component.
	 */
	List<SubjectDocument> find(Asked asked) {
		Query query = Query.query(criteria(asked))
			.with(Sort.by("_id"))
			.skip((long) asked.page() * asked.size())
			.limit(asked.size());
		return this.mongo.find(query, SubjectDocument.class);
	}

	/** How many subjects there are on all pages. */
	long count(Asked asked) {
		return this.mongo.count(Query.query(criteria(asked)), SubjectDocument.class);
	}

	/** All that is known of a unit, in the order of pages. */
	List<SubjectDocument> ofUnit(@Nullable String unitList, String unit) {
		Criteria criteria = where("unit").is(unit).and("unitList").is(unitList).and("sources").gt(0);
		return this.mongo.find(Query.query(criteria).with(Sort.by("_id")), SubjectDocument.class);
	}

	private static Criteria criteria(Asked asked) {
		Criteria criteria = where("sources").gt(0);
		for (Map.Entry<String, Object> field : asked.fields().entrySet()) {
			criteria = criteria.and(field.getKey()).is(field.getValue());
		}
		if (asked.conflicts() != null) {
			criteria = criteria.and("conflict.0").exists(asked.conflicts());
		}
		return criteria;
	}

	private void index() {
		if (this.indexed) {
			return;
		}
		var indexes = this.mongo.indexOps(SubjectDocument.class);
		indexes.createIndex(new Index("unit", Direction.ASC));
		indexes.createIndex(new Index("index", Direction.ASC).on("year", Direction.ASC));
		indexes.createIndex(new Index("entries.figureId", Direction.ASC));
		this.indexed = true;
	}

}
