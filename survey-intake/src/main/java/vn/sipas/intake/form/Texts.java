package vn.sipas.intake.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

import vn.sipas.intake.problem.Language;
import vn.sipas.intake.wave.Text;

/**
 * The words of the pages, in one language.
 *
 * @param language the language
 * @param words by key
 */
record Texts(Language language, Map<String, String> words) {

	static final Texts VI = load(Language.VI);

	static final Texts EN = load(Language.EN);

	/** What the words that scripts need begin with. */
	private static final String SCRIPT = "js.";

	/**
	 * The words for a page.
	 * @param lang the language that the address asks for, if it does
	 * @return Vietnamese unless English is asked for
	 */
	static Texts of(Optional<String> lang) {
		return lang.filter("en"::equals).isPresent() ? EN : VI;
	}

	private static Texts load(Language language) {
		ResourceBundle bundle = ResourceBundle.getBundle("form", java.util.Locale.of(language.tag()),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		Map<String, String> words = new HashMap<>();
		bundle.keySet().forEach((key) -> words.put(key, bundle.getString(key)));
		return new Texts(language, Map.copyOf(words));
	}

	String lang() {
		return this.language.tag();
	}

	String of(String key) {
		return this.words.getOrDefault(key, key);
	}

	String of(Text text) {
		return (this.language == Language.EN) ? text.en() : text.vi();
	}

	/**
	 * What scripts say.
	 * @return the words by key, without what all keys begin with
	 */
	Map<String, String> forScripts() {
		Map<String, String> some = new HashMap<>();
		this.words.forEach((key, word) -> {
			if (key.startsWith(SCRIPT)) {
				some.put(key.substring(SCRIPT.length()), word);
			}
		});
		return some;
	}

	/**
	 * Adds the language to an address, where it is not the first one.
	 * @param path an address without a query
	 * @return the address
	 */
	String path(String path) {
		return (this.language == Language.EN) ? path + "?lang=en" : path;
	}

}
