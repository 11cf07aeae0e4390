package vn.sipas.ranking.text;

import java.util.Objects;

/**
 * A text that people read, in both languages.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Text(String vi, String en) {

	public Text {
		Objects.requireNonNull(vi, "vi");
		Objects.requireNonNull(en, "en");
	}

	/**
	 * The text in one language.
	 * @param language the reader's language
	 * @return the text
	 */
	public String in(Language language) {
		return switch (language) {
			case VI -> this.vi;
			case EN -> this.en;
		};
	}

}
