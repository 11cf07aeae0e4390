package vn.sipas.intake.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A language that people are answered in: Vietnamese unless they prefer English.
 */
public enum Language {

	/** Vietnamese, the language of the citizens and of the offices. */
	VI,
	/** English. */
	EN;

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

	private static final List<String> TAGS = List.of("vi", "en");

	private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

	/**
	 * The language that a client asks for.
	 * @param request what the client sent
	 * @return the first of its languages that is spoken here, else Vietnamese
	 */
	public static Language of(HttpServletRequest request) {
		return of(request.getHeader("Accept-Language"));
	}

	static Language of(@Nullable String header) {
		if (header == null) {
			return VI;
		}
		try {
			return "en".equals(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS)) ? EN : VI;
		}
		catch (IllegalArgumentException ex) {
			return VI;
		}
	}

	/**
	 * A text in this language.
	 * @param key its key in the message bundle
	 * @param args what stands for {0}, {1} and so on, as it is
	 * @return the text
	 * @throws MissingResourceException if there is none
	 */
	public String text(String key, List<String> args) {
		// In one pass: an argument is what a client wrote, and may have braces itself.
		return PLACE.matcher(texts().getString(key)).replaceAll((place) -> {
			int index = Integer.parseInt(place.group(1));
			return Matcher.quoteReplacement((index < args.size()) ? args.get(index) : place.group());
		});
	}

	/**
	 * What a finding says.
	 * @param finding what is wrong
	 * @return its text
	 */
	public String text(Finding finding) {
		return text("finding." + finding.code().word(), finding.args());
	}

	/**
	 * The language's tag.
	 * @return {@code vi} or {@code en}
	 */
	public String tag() {
		return this.locale.toLanguageTag();
	}

	private ResourceBundle texts() {
		return ResourceBundle.getBundle("messages", this.locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

}
