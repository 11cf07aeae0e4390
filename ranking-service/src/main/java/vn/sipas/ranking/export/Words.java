package vn.sipas.ranking.export;

import java.util.Locale;

import vn.sipas.ranking.text.Language;

import org.springframework.context.MessageSource;

/**
 * Texts of exports in a reader's language.
 *
 * @param messages the texts
 * @param language the reader's language
 */
record Words(MessageSource messages, Language language) {

	/**
	 * A text.
	 * @param key its key without {@code export.}
	 * @param values what it speaks of
	 * @return the text
	 */
	String of(String key, Object... values) {
		return this.messages.getMessage("export." + key, values, this.language.locale());
	}

	/** What people call a level; its own word where there is no other. */
	String level(String level) {
		String known = this.messages.getMessage("level." + level, null, "", this.language.locale());
		return (known == null || known.isEmpty()) ? level : known;
	}

	/** A text of pages. */
	String shared(String key) {
		return this.messages.getMessage(key, null, this.language.locale());
	}

	Locale locale() {
		return this.language.locale();
	}

}
