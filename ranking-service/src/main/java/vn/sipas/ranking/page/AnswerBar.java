package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.ScaleValue;
import vn.sipas.ranking.wave.Wave;

/**
 * How a question was answered, as one bar: the best answer first, so that those who are
 * satisfied begin at the left end and can be compared between bars.
 *
 * @param segments one for each answer of the scale, from the best to the worst
 * @param text the same as a sentence
 */
record AnswerBar(List<Segment> segments, String text) {

	/** A narrower segment has no room for its number. */
	private static final BigDecimal ROOM = BigDecimal.valueOf(7);

	static AnswerBar of(Wave wave, SortedMap<Integer, Long> levels, Language language) {
		List<ScaleValue> scale = scale(wave);
		long all = levels.values().stream().mapToLong(Long::longValue).sum();
		List<Segment> segments = new ArrayList<>();
		long before = 0;
		for (ScaleValue answer : scale) {
			long answers = levels.getOrDefault(answer.value(), 0L);
			BigDecimal share = percent(answers, all, 2);
			segments.add(new Segment(answer.label().in(language), tone(wave, answer), at(percent(before, all, 2)),
					at(share), at(percent(2 * before + answers, 2 * all, 2)),
					(share.compareTo(ROOM) < 0) ? "" : percent(answers, all, 0).toPlainString(),
					percent(answers, all, 0).toPlainString() + " %"));
			before += answers;
		}
		return new AnswerBar(segments,
				segments.stream()
					.map((segment) -> segment.label() + " " + segment.percent())
					.collect(Collectors.joining(", ")));
	}

	/** The answers from the best to the worst. */
	static List<ScaleValue> scale(Wave wave) {
		return wave.scale().stream().sorted(Comparator.comparingInt(ScaleValue::value).reversed()).toList();
	}

	/** Which of five tones an answer has, from {@code a5}, the best, to {@code a1}. */
	static String tone(Wave wave, ScaleValue answer) {
		List<Integer> values = wave.scale().stream().map(ScaleValue::value).sorted().toList();
		int index = values.indexOf(answer.value());
		boolean satisfied = answer.value() >= wave.satisfiedFrom();
		if (values.size() == 5) {
			return "a" + (index + 1);
		}
		if (index == 0 && !satisfied) {
			return "a1";
		}
		return satisfied ? (index == values.size() - 1) ? "a5" : "a4" : "a3";
	}

	private static BigDecimal percent(long part, long whole, int decimals) {
		return (whole == 0) ? BigDecimal.ZERO
				: BigDecimal.valueOf(part)
					.movePointRight(2)
					.divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
	}

	private static String at(BigDecimal percent) {
		return String.format(Locale.ROOT, "%.2f%%", percent);
	}

	/**
	 * An answer's part of the bar; places are percentages of its width.
	 *
	 * @param label what the answer is called
	 * @param tone {@code a1} (the worst) to {@code a5}
	 * @param x where it begins
	 * @param width how wide it is
	 * @param middle where its number stands
	 * @param number its share in whole percent; empty where there is no room for it
	 * @param percent its share in whole percent, as people write it
	 */
	record Segment(String label, String tone, String x, String width, String middle, String number, String percent) {
	}

}
