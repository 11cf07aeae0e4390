package vn.sipas.ranking.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.sipas.ranking.wave.Wave;

/**
 * The indices that are known by name, so that one is not kept under two. There may be
 * others.
 */
final class Indices {

	static final String SIPAS = "SIPAS";

	/** All of these are out of 100 at most. */
	private static final Map<String, String> KNOWN = List.of(SIPAS, ParIndex.NAME, "PAPI", "PCI", "DDCI", "766")
		.stream()
		.collect(Collectors.toMap(Indices::bare, Function.identity()));

	private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9 .-]{0,39}");

	private Indices() {
	}

	/** The name in the form in which it is kept: {@code par-index} is PAR INDEX. */
	static String name(String written) {
		String upper = written.toUpperCase(Locale.ROOT);
		return KNOWN.getOrDefault(bare(upper), upper);
	}

	static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

	/** Whether its figures are from 0 to 100. */
	static boolean isOutOf100(String name) {
		return KNOWN.containsValue(name);
	}

	/**
	 * The index that a wave computes, by its scheme: {@code sipas-2017} is a scheme of
	 * SIPAS. A wave that states none is comparable with nothing, and so an index of its
	 * own.
	 */
	static String ofScheme(Wave wave) {
		return (wave.scheme() == null) ? wave.wave() : name(wave.scheme().replaceAll("-\\d{4}.*$", ""));
	}

	private static String bare(String name) {
		return name.replaceAll("[^A-Z0-9]", "");
	}

}
