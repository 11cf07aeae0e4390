package vn.sipas.intake.wave;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The answers of a wave as people write them: the number, or the words for it in
 * Vietnamese or English.
 */
public final class ScaleLabels {

	private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}([.,]0+)?");

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}");

	private final Map<String, Integer> values = new HashMap<>();

	private ScaleLabels(List<ScaleValue> scale) {
		Set<String> ambiguous = new HashSet<>();
		for (ScaleValue value : scale) {
			for (String label : List.of(value.label().vi(), value.label().en())) {
				for (String form : List.of(plain(label), withoutMarks(plain(label)))) {
					Integer before = this.values.put(form, value.value());
					if (before != null && before != value.value()) {
						ambiguous.add(form);
					}
				}
			}
		}
		this.values.keySet().removeAll(ambiguous);
	}

	/**
	 * The labels of a wave's scale.
	 * @param wave the wave
	 * @return its labels
	 */
	public static ScaleLabels of(Wave wave) {
		return new ScaleLabels(wave.scale());
	}

	/**
	 * Reads an answer.
	 * @param text a whole number, which may be on the scale or not; or a label, whatever
	 * its case, spaces and accents, as long as it is that of one value only
	 * @return the number; nothing if it is neither
	 */
	public OptionalInt read(String text) {
		String plain = plain(text);
		if (WHOLE.matcher(plain).matches()) {
			return OptionalInt.of(Integer.parseInt(plain.split("[.,]", 2)[0]));
		}
		Integer value = this.values.get(plain);
		if (value == null) {
			value = this.values.get(withoutMarks(plain));
		}
		return (value != null) ? OptionalInt.of(value) : OptionalInt.empty();
	}

	private static String plain(String text) {
		return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
			.replaceAll(" ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

	private static String withoutMarks(String plain) {
		return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd');
	}

}
