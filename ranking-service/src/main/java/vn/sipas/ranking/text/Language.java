package vn.sipas.ranking.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** The languages that the service speaks; Vietnamese where a reader states none. */
public enum Language {

	/** Vietnamese: decimal comma. */
	VI("vi", "VN"),

	/** English: decimal point. */
	EN("en", "GB");

	private final Locale locale;

	Language(String language, String country) {
		this.locale = Locale.of(language, country);
	}

	/**
	 * Language and country, for numbers, dates and messages.
	 * @return the locale
	 */
	public Locale locale() {
		return this.locale;
	}

	/**
	 * The code that pages and addresses carry.
	 * @return {@code vi} or {@code en}
	 */
	public String code() {
		return this.locale.getLanguage();
	}

	/**
	 * A percentage as people of this language write it.
	 * @param percent 0 to 100
	 * @return with two decimals, without the percent sign
	 */
	public String percent(BigDecimal percent) {
		NumberFormat format = NumberFormat.getNumberInstance(this.locale);
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(percent);
	}

	/**
	 * A margin of error as people of this language write it.
	 * @param points percentage points, not negative
	 * @return with one decimal, rounded half up
	 */
	public String margin(BigDecimal points) {
		NumberFormat format = NumberFormat.getNumberInstance(this.locale);
		format.setMinimumFractionDigits(1);
		format.setMaximumFractionDigits(1);
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(points);
	}

	/**
	 * A number as people of this language write it.
	 * @param number any number
	 * @return with as many decimals as it has, at most six
	 */
	public String number(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(this.locale);
		format.setMaximumFractionDigits(6);
		return format.format(number);
	}

	/**
	 * A number that was printed somewhere, as people of this language write it.
	 * @param number any number
	 * @return with exactly the decimals that it has
	 */
	public String printed(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(this.locale);
		format.setMinimumFractionDigits(number.scale());
		format.setMaximumFractionDigits(number.scale());
		return format.format(number);
	}

	/**
	 * A count as people of this language write it.
	 * @param count a whole number
	 * @return with marks between thousands
	 */
	public String count(long count) {
		return NumberFormat.getIntegerInstance(this.locale).format(count);
	}

	/**
	 * The language of a locale.
	 * @param locale any locale
	 * @return English for English, Vietnamese for all others
	 */
	public static Language of(Locale locale) {
		return "en".equals(locale.getLanguage()) ? EN : VI;
	}

	/**
	 * The language that a request's {@code Accept-Language} asks for.
	 * @param acceptLanguage the header's value; empty if there was none
	 * @return the first of the two that is accepted, Vietnamese if neither is
	 */
	public static Language accepted(String acceptLanguage) {
		try {
			List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
			Locale found = Locale.lookup(ranges, List.of(Locale.of("vi"), Locale.of("en")));
			return (found == null) ? VI : of(found);
		}
		catch (IllegalArgumentException ex) {
			return VI;
		}
	}

}
