package vn.sipas.ranking.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.sipas.ranking.figure.Source;
import vn.sipas.ranking.page.IndexLedger.Reference;
import vn.sipas.ranking.text.Language;

/** Numbers the sources of one index in the order in which they are met. */
final class References {

	private final Map<Source, Reference> known = new LinkedHashMap<>();

	private final Frames frames;

	private final Language language;

	References(Frames frames, Language language) {
		this.frames = frames;
		this.language = language;
	}

	int of(Source source) {
		Reference reference = this.known.computeIfAbsent(source, (one) -> new Reference(this.known.size() + 1,
				text(one), Objects.requireNonNullElse(one.address(), "")));
		return reference.number();
	}

	List<Reference> all() {
		return List.copyOf(this.known.values());
	}

	private String text(Source source) {
		List<String> parts = new ArrayList<>();
		if (source.document() != null) {
			parts.add(source.document());
		}
		if (source.page() != null) {
			// A passage is named by words, a page by its number.
			parts.add(source.page().matches("\\d.*")
					? this.frames.say("source.page", source.page(), this.language, source.page()) : source.page());
		}
		if (source.date() != null) {
			parts.add(Moment.date(source.date()));
		}
		return String.join(", ", parts);
	}

}
