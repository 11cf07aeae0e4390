package vn.sipas.ranking.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTests {

	private static final List<String> VALUES = List.of("a", "b", "c", "d", "e", Suppression.NOT_SAID);

	private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

	private final Map<String, List<String>> children = new LinkedHashMap<>();

	@Test
	void aGroupUnderTheMinimumIsHiddenAndAnotherWithIt() {
		unit("p", Map.of("female", 210L, "male", 12L, "", 190L));
		Map<String, Hidden> hidden = hide(30);
		// 412 less 210 is those who are male or did not say.
		assertThat(hidden).containsEntry("p", new Hidden(false, Set.of("male", "")));
	}

	@Test
	void whereNobodyIsSilentTheSmallestOtherGroupIsHiddenToo() {
		unit("p", Map.of("land", 210L, "health", 12L, "police", 50L));
		assertThat(hide(30)).containsEntry("p", new Hidden(false, Set.of("health", "police")));
	}

	@Test
	void whatIsHiddenTogetherIsNoFewerThanTheMinimum() {
		unit("p", Map.of("a", 3L, "b", 4L, "c", 40L, "d", 100L));
		assertThat(hide(30)).containsEntry("p", new Hidden(false, Set.of("a", "b", "c")));
	}

	@Test
	void enoughEverywhereHidesNothing() {
		unit("n", Map.of("a", 80L, "b", 70L));
		unit("p", Map.of("a", 40L, "b", 40L), "n");
		unit("q", Map.of("a", 40L, "b", 30L), "n");
		assertThat(hide(30).values()).allSatisfy((hidden) -> assertThat(hidden.groups()).isEmpty());
	}

	@Test
	void aHiddenGroupCannotBeHadFromTheUnitAbove() {
		unit("n", Map.of("a", 500L, "b", 300L, "c", 300L));
		unit("p", Map.of("a", 200L, "b", 100L, "c", 5L), "n");
		unit("q", Map.of("a", 200L, "b", 100L, "c", 195L), "n");
		unit("r", Map.of("a", 100L, "b", 100L, "c", 100L), "n");
		Map<String, Hidden> hidden = hide(30);
		assertThat(Samples.at(hidden, "n").groups()).isEmpty();
		assertThat(Samples.at(hidden, "p").groups()).contains("c").hasSize(2);
		assertThat(List.of(Samples.at(hidden, "q"), Samples.at(hidden, "r")))
			.anySatisfy((other) -> assertThat(other.groups()).isEqualTo(Samples.at(hidden, "p").groups()));
	}

	@Test
	void ofAUnitUnderTheMinimumNothingIsShown() {
		unit("n", Map.of("a", 100L, "b", 100L));
		unit("p", Map.of("a", 95L, "b", 88L), "n");
		unit("q", Map.of("a", 5L, "b", 12L), "n");
		Map<String, Hidden> hidden = hide(30);
		assertThat(Samples.at(hidden, "q").all()).isTrue();
		assertThat(Samples.at(hidden, "p").groups()).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void nobodyCanSolveForWhatIsHidden() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 1000; round++) {
			this.counts.clear();
			this.children.clear();
			grow(random, "n", 3);
			long least = 2L + random.nextInt(30);
			if (round % 3 == 0) {
				sumUpRarest("n");
			}
			Map<String, Hidden> hidden = hide(least);
			for (String cell : new Attack(this.counts, this.children, hidden).known()) {
				assertThat(isSmall(cell, least))
					.as("seed %d, round %d: %s of %s, hidden %s", seed, round, cell, this.counts, hidden)
					.isFalse();
			}
			assertThat(small(least)).as("seed %d", seed)
				.allSatisfy((cell) -> assertThat(Samples.at(hidden, cell.getFirst()).hides(cell.getLast())).isTrue());
		}
	}

	@Test
	void takingAwayWhatIsShownLeavesNoneOrEnough() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 1000; round++) {
			this.counts.clear();
			this.children.clear();
			grow(random, "n", 2);
			long least = 2L + random.nextInt(30);
			Map<String, Hidden> hidden = hide(least);
			this.counts.forEach((unit, groups) -> {
				long left = groups.isEmpty() ? 0 : hiddenOf(unit, groups, hidden);
				assertThat(left == 0 || Samples.at(hidden, unit).all() || left >= least).as("seed %d: %s", seed, groups)
					.isTrue();
			});
			this.children.keySet().stream().filter(this::isTable).forEach((unit) -> VALUES.forEach((group) -> {
				long left = Samples.at(hidden, unit).hides(group) ? 0
						: count(unit, group) - shownBelow(unit, group, hidden);
				assertThat(left == 0 || left >= least).as("seed %d: %s of %s", seed, group, unit).isTrue();
			}));
		}
	}

	@Test
	void aLevelOfCommunesIsDoneInTime() {
		Random random = new Random(7);
		unit("n", Map.of());
		for (int province = 0; province < 34; province++) {
			for (int commune = 0; commune < 98; commune++) {
				Map<String, Long> groups = new HashMap<>();
				for (int group = 0; group < 12; group++) {
					groups.put("g" + group, (long) random.nextInt(60));
				}
				add("c" + province + "." + commune, groups, "p" + province);
			}
			this.children.computeIfAbsent("n", (key) -> new ArrayList<>()).add("p" + province);
			add("p" + province, sum("p" + province), null);
		}
		this.counts.put("n", sum("n"));
		long before = System.nanoTime();
		assertThat(hide(30)).hasSize(1 + 34 * 99);
		double seconds = (System.nanoTime() - before) / 1e9;
		System.out.printf("suppression: %.2f s for 3,367 units of 12 groups%n", seconds);
		assertThat(seconds).isLessThan(5);
	}

	private void unit(String unit, Map<String, Long> groups) {
		add(unit, groups, null);
	}

	private void unit(String unit, Map<String, Long> groups, String parent) {
		add(unit, groups, parent);
	}

	private void add(String unit, Map<String, Long> groups, @Nullable String parent) {
		this.counts.put(unit, new TreeMap<>(groups));
		if (parent != null) {
			this.children.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(unit);
		}
	}

	private Map<String, Hidden> hide(long least) {
		List<String> tops = this.counts.keySet()
			.stream()
			.filter((unit) -> this.children.values().stream().noneMatch((below) -> below.contains(unit)))
			.toList();
		Suppression suppression = new Suppression(this.counts, this.children, tops, least);
		Map<String, Hidden> hidden = new HashMap<>();
		tops.forEach((top) -> walk(suppression, List.of(top), hidden));
		return hidden;
	}

	private void walk(Suppression suppression, List<String> way, Map<String, Hidden> hidden) {
		hidden.put(way.getLast(), suppression.of(way));
		for (String child : this.children.getOrDefault(way.getLast(), List.of())) {
			List<String> further = new ArrayList<>(way);
			further.add(child);
			walk(suppression, further, hidden);
		}
	}

	/** A unit with random responses of its own and of units below it. */
	private void grow(Random random, String unit, int depth) {
		Map<String, Long> groups = new TreeMap<>();
		int most = 1 + random.nextInt(60);
		boolean own = depth == 0 || random.nextInt(4) == 0;
		for (String value : VALUES) {
			if (own && random.nextInt(3) > 0) {
				groups.merge(value, (long) random.nextInt(most), Long::sum);
			}
		}
		this.counts.put(unit, groups);
		for (int i = 0; depth > 0 && i < random.nextInt(5); i++) {
			String child = unit + i;
			grow(random, child, depth - 1);
			add(child, Samples.at(this.counts, child), unit);
			Samples.at(this.counts, child).forEach((value, count) -> groups.merge(value, count, Long::sum));
		}
		groups.values().removeIf((count) -> count == 0);
	}

	/** Tells only the three most frequent groups of a unit apart. */
	private void sumUpRarest(String unit) {
		Map<String, Long> groups = Samples.at(this.counts, unit);
		List<String> rare = groups.keySet()
			.stream()
			.filter((group) -> !group.equals(Suppression.NOT_SAID))
			.sorted(Comparator.comparing((String group) -> -count(unit, group)))
			.skip(3)
			.toList();
		rare.forEach((group) -> groups.merge(Suppression.OTHERS, count(unit, group), Long::sum));
		groups.keySet().removeAll(rare);
	}

	private Map<String, Long> sum(String unit) {
		Map<String, Long> sum = new TreeMap<>();
		Samples.at(this.children, unit)
			.forEach((child) -> Samples.at(this.counts, child)
				.forEach((group, count) -> sum.merge(group, count, Long::sum)));
		return sum;
	}

	private long count(String unit, String group) {
		return Samples.at(this.counts, unit).getOrDefault(group, 0L);
	}

	private long shownBelow(String unit, String group, Map<String, Hidden> hidden) {
		return Samples.at(this.children, unit)
			.stream()
			.filter((child) -> count(child, group) > 0 && !Samples.at(hidden, child).hides(group))
			.mapToLong((child) -> count(child, group))
			.sum();
	}

	private static long hiddenOf(String unit, Map<String, Long> groups, Map<String, Hidden> hidden) {
		return groups.entrySet()
			.stream()
			.filter((group) -> Samples.at(hidden, unit).hides(group.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	/** Whether there are rows to compare: an only one is the unit above once more. */
	private boolean isTable(String unit) {
		List<String> below = this.children.getOrDefault(unit, List.of());
		long rows = below.stream().filter((child) -> !Samples.at(this.counts, child).isEmpty()).count();
		boolean own = VALUES.stream().anyMatch((group) -> own(unit, group) > 0);
		return rows + (own ? 1 : 0) > 1;
	}

	private boolean isSmall(String cell, long least) {
		int bar = cell.indexOf('|');
		String unit = cell.substring(0, bar);
		String group = cell.substring(bar + 1);
		long count = unit.startsWith("own of ") ? own(unit.substring("own of ".length()), group) : count(unit, group);
		return count > 0 && count < least;
	}

	private long own(String unit, String group) {
		return count(unit, group)
				- this.children.getOrDefault(unit, List.of()).stream().mapToLong((child) -> count(child, group)).sum();
	}

	private List<List<String>> small(long least) {
		List<List<String>> small = new ArrayList<>();
		this.counts.forEach((unit, groups) -> groups.forEach((group, count) -> {
			if (count > 0 && count < least) {
				small.add(List.of(unit, group));
			}
		}));
		return small;
	}

}
