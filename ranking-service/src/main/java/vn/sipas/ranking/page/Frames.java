package vn.sipas.ranking.page;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.page.Frame.Link;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Wave;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what stands around a page, and what levels are called. */
@Component
class Frames {

	private final MessageSource messages;

	private final EditionNotes editions;

	Frames(MessageSource messages, EditionNotes editions) {
		this.messages = messages;
		this.editions = editions;
	}

	/**
	 * The frame of a wave's page, given by the key of its name; null for one beside them.
	 */
	Frame of(Shown shown, @Nullable String page, Visit visit) {
		Wave wave = shown.wave();
		Language language = visit.language();
		List<Link> links = List.of(link("nation", shown.at(Address.of()), page),
				link("compare", shown.at(Address.of("compare")), page),
				link("progress", Address.of("waves", wave.wave()), page),
				link("method", shown.at(Address.of("method")), page));
		return new Frame(language.code(), visit.address().with(PageLanguage.NAME, "vi").toString(),
				visit.address().with(PageLanguage.NAME, "en").toString(), wave.wave(), wave.title().in(language),
				wave.state().word(), shown.figures().provisional() != null, edition(shown.figures(), language),
				this.editions.of(shown, visit), shown.edition(), Moment.day(wave.opens()), Moment.day(wave.closes()),
				wave.synthetic(), (wave.responsesErasedAt() == null) ? null : Moment.day(wave.responsesErasedAt()),
				links);
	}

	private static @Nullable String edition(Figures figures, Language language) {
		return (figures.number() == null) ? null : language.count(figures.number());
	}

	private static Link link(String key, Address address, @Nullable String page) {
		return new Link(key, address.toString(), key.equals(page));
	}

	/** What a level is called; by its own name where there is no other. */
	String level(String level, Language language) {
		return say("level." + level, level, language);
	}

	/** A message; something else where there is none. */
	String say(String key, String otherwise, Language language, Object... arguments) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, arguments, otherwise, language.locale()),
				otherwise);
	}

}
