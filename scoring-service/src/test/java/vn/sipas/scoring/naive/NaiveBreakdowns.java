package vn.sipas.scoring.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A wave's breakdowns, each group's figures computed as if its responses were all there
 * are.
 */
public final class NaiveBreakdowns {

	private static final int MOST_GROUPS = 64;

	private final NaiveScores scores;

	public NaiveBreakdowns(byte[] wave, Collection<SentResponse> finalSet) {
		this.scores = new NaiveScores(wave, finalSet);
	}

	/**
	 * The groups of each unit that has a response, now, in it or below it.
	 * @return by unit, as {@link FlatBreakdown} names them
	 */
	public SortedMap<String, SortedMap<String, String>> all() {
		SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
		this.scores.byUnit().forEach((unit, below) -> all.put(unit, breakdowns(below)));
		return all;
	}

	private SortedMap<String, String> breakdowns(List<SentResponse> below) {
		Map<String, Map<String, List<SentResponse>>> groups = new HashMap<>();
		below.forEach(
				(response) -> places(response).forEach((by, value) -> groups.computeIfAbsent(by, (_) -> new HashMap<>())
					.computeIfAbsent(value, (_) -> new ArrayList<>())
					.add(response)));
		SortedMap<String, String> flat = new TreeMap<>();
		flat.put("responses", String.valueOf(below.size()));
		groups.forEach((by, values) -> bounded(values)
			.forEach((value, responses) -> flat.put(by + " " + value, figures(responses))));
		return flat;
	}

	private static Map<String, String> places(SentResponse response) {
		Map<String, String> places = new HashMap<>();
		response.demographics().forEach((name, value) -> places.put("demographics." + name, value));
		places.put("channel", response.channel());
		places.put("service", response.service());
		places.put("stratum", response.stratum());
		places.values().removeIf(String::isEmpty);
		return places;
	}

	private static Map<String, List<SentResponse>> bounded(Map<String, List<SentResponse>> groups) {
		if (groups.size() <= MOST_GROUPS) {
			return groups;
		}
		List<Map.Entry<String, List<SentResponse>>> byNumber = new ArrayList<>(groups.entrySet());
		byNumber.sort(Comparator.comparing((Map.Entry<String, List<SentResponse>> group) -> -group.getValue().size())
			.thenComparing(Map.Entry::getKey));
		Map<String, List<SentResponse>> bounded = new HashMap<>();
		for (int place = 0; place < byNumber.size(); place++) {
			Map.Entry<String, List<SentResponse>> group = byNumber.get(place);
			bounded.computeIfAbsent((place < MOST_GROUPS - 1) ? group.getKey() : "…", (_) -> new ArrayList<>())
				.addAll(group.getValue());
		}
		return bounded;
	}

	private String figures(List<SentResponse> responses) {
		SortedMap<String, String> figures = new TreeMap<>(this.scores.score(responses));
		figures.entrySet().removeIf((figure) -> figure.getKey().startsWith("item ") || figure.getValue().equals("-"));
		return figures.toString();
	}

}
