package vn.sipas.scoring.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.questionnaire.Evaluation;
import vn.sipas.scoring.questionnaire.Percent;
import vn.sipas.scoring.tally.Tally;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.wave.Wave;

/**
 * Makes a unit's breakdowns of its counts. Whoever sends responses names their groups, so
 * the number of groups is bounded here: the rarest are taken together.
 */
final class BreakdownMaker {

	/** The value that stands for all groups beyond the bound. */
	static final String OTHERS = "…";

	private static final int MOST_GROUPS = 64;

	private final Wave wave;

	BreakdownMaker(Wave wave) {
		this.wave = wave;
	}

	Breakdowns breakdowns(UnitCounts counts) {
		SortedMap<String, SortedMap<String, Tally>> all = new TreeMap<>();
		counts.groups().forEach((place, tally) -> tally(all, place.of(), place.name()).add(tally));
		counts.pairs().forEach((place, pairs) -> {
			if (!place.of().isEmpty()) {
				tally(all, "stratum", place.of()).add(pairs);
			}
		});
		List<Breakdown> breakdowns = new ArrayList<>();
		all.forEach((by, groups) -> {
			groups.values().removeIf((group) -> group.responses() == 0);
			if (!groups.isEmpty()) {
				breakdowns.add(new Breakdown(by,
						bounded(groups).entrySet()
							.stream()
							.map((group) -> group(group.getKey(), group.getValue()))
							.toList()));
			}
		});
		return new Breakdowns(counts.pairs().values().stream().mapToLong(Tally::responses).sum(), breakdowns);
	}

	private SortedMap<String, Tally> bounded(SortedMap<String, Tally> groups) {
		if (groups.size() <= MOST_GROUPS) {
			return groups;
		}
		List<Map.Entry<String, Tally>> byNumber = groups.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, Tally> group) -> -group.getValue().responses())
				.thenComparing(Map.Entry::getKey))
			.toList();
		SortedMap<String, Tally> bounded = new TreeMap<>();
		byNumber.subList(0, MOST_GROUPS - 1).forEach((group) -> bounded.put(group.getKey(), group.getValue()));
		Tally others = bounded.computeIfAbsent(OTHERS, (_) -> new Tally(this.wave.items().size()));
		byNumber.subList(MOST_GROUPS - 1, byNumber.size()).forEach((group) -> others.add(group.getValue()));
		return bounded;
	}

	private Tally tally(SortedMap<String, SortedMap<String, Tally>> all, String by, String value) {
		return all.computeIfAbsent(by, (_) -> new TreeMap<>())
			.computeIfAbsent(value, (_) -> new Tally(this.wave.items().size()));
	}

	private Breakdown.Group group(String value, Tally tally) {
		Evaluation evaluation = Evaluation.of(this.wave.questionnaire().root(),
				(item) -> tally.share(this.wave.items().find(item)));
		return new Breakdown.Group(value, tally.responses(), evaluation.index().map(Percent::of),
				this.wave.questionnaire()
					.branches()
					.stream()
					.filter((node) -> evaluation.value(node).isPresent())
					.map((node) -> new Figures.NodeFigure(node.id(), evaluation.value(node).map(Percent::of)))
					.toList());
	}

}
