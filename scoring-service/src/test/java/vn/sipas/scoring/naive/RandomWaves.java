package vn.sipas.scoring.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A few random waves with their surveys, and what must come of them. */
public final class RandomWaves {

	private final Random random;

	private final List<RandomWave> waves;

	private final List<RandomSurvey> surveys;

	/**
	 * Draws one to three waves.
	 * @param random what they are drawn from
	 * @param name begins their ids
	 * @param most how many different responses each has at most
	 */
	public RandomWaves(Random random, String name, int most) {
		this.random = random;
		this.waves = IntStream.rangeClosed(1, 1 + random.nextInt(3))
			.mapToObj((number) -> new RandomWave(random, name + "-" + number))
			.toList();
		this.surveys = this.waves.stream()
			.map((wave) -> new RandomSurvey(random, wave, 1 + random.nextInt(most)))
			.toList();
	}

	public List<RandomWave> all() {
		return this.waves;
	}

	/** Gives one of the waves another definition. */
	public RandomWave redefine() {
		RandomWave wave = this.waves.get(this.random.nextInt(this.waves.size()));
		wave.redefine();
		return wave;
	}

	/** What comes next for one of the waves. */
	public RandomSurvey.Sent next() {
		return this.surveys.get(this.random.nextInt(this.surveys.size())).next();
	}

	/** The figures of all units of all waves, as they must be now. */
	public SortedMap<String, SortedMap<String, String>> figures() {
		SortedMap<String, SortedMap<String, String>> figures = new TreeMap<>();
		for (int number = 0; number < this.waves.size(); number++) {
			RandomWave wave = this.waves.get(number);
			new NaiveScores(wave.definition(), this.surveys.get(number).finalSet(wave.definition())).all()
				.forEach((unit, score) -> figures.put(wave.wave() + "|" + unit, score));
		}
		return figures;
	}

	/** The breakdowns of all units of all waves, as they must be now. */
	public SortedMap<String, SortedMap<String, String>> breakdowns() {
		SortedMap<String, SortedMap<String, String>> breakdowns = new TreeMap<>();
		for (int number = 0; number < this.waves.size(); number++) {
			RandomWave wave = this.waves.get(number);
			new NaiveBreakdowns(wave.definition(), this.surveys.get(number).finalSet(wave.definition())).all()
				.forEach((unit, groups) -> breakdowns.put(wave.wave() + "|" + unit, groups));
		}
		return breakdowns;
	}

	/** How those stand that have a flag or a decision, as they must now, by key. */
	public SortedMap<String, SortedMap<String, String>> standings() {
		return ofAll(NaiveReviews::standings);
	}

	/** What is noted of units and interviewers, as it must be now, by key. */
	public SortedMap<String, SortedMap<String, String>> quality() {
		return ofAll(NaiveReviews::quality);
	}

	private SortedMap<String, SortedMap<String, String>> ofAll(Function<NaiveReviews, SortedMap<String, String>> told) {
		SortedMap<String, String> all = new TreeMap<>();
		for (int number = 0; number < this.waves.size(); number++) {
			all.putAll(told.apply(this.surveys.get(number).reviews(this.waves.get(number).definition())));
		}
		return flat(all);
	}

	private static SortedMap<String, SortedMap<String, String>> flat(Map<String, String> told) {
		SortedMap<String, SortedMap<String, String>> flat = new TreeMap<>();
		told.forEach((key, value) -> flat.put(key, new TreeMap<>(Map.of("told", value))));
		return flat;
	}

	/**
	 * Of the newest events by key, those of these waves.
	 * @param events events by key
	 * @param flat puts one in the form in which it is compared
	 * @return their content by key
	 */
	public SortedMap<String, SortedMap<String, String>> ofWaves(Map<String, byte[]> events,
			Function<byte[], String> flat) {
		SortedMap<String, String> those = new TreeMap<>();
		events.forEach((key, event) -> {
			if (this.waves.stream().anyMatch((wave) -> key.startsWith(wave.wave() + "|"))) {
				those.put(key, flat.apply(event));
			}
		});
		those.values().removeIf((counts) -> counts.startsWith("0 "));
		return flat(those);
	}

	/** What must have been reported as in conflict until now, sorted. */
	public List<String> conflicts() {
		List<String> conflicts = new ArrayList<>();
		this.surveys.forEach((survey) -> conflicts.addAll(survey.conflicts()));
		return conflicts.stream().sorted().toList();
	}

	/** Of conflicts that were reported those that must have been, sorted. */
	public List<String> ofThose(List<String> reported) {
		return reported.stream()
			.filter((conflict) -> this.surveys.stream().noneMatch((survey) -> survey.isWithdrawn(conflict)))
			.sorted()
			.toList();
	}

	/**
	 * Of the newest events by key, those of these waves' units that have a response.
	 * @param events events by key
	 * @param flat puts one in the form in which it is compared
	 * @return their content by key
	 */
	public SortedMap<String, SortedMap<String, String>> ofThese(Map<String, byte[]> events,
			Function<byte[], SortedMap<String, String>> flat) {
		SortedMap<String, SortedMap<String, String>> those = new TreeMap<>();
		events.forEach((key, event) -> {
			if (this.waves.stream().anyMatch((wave) -> key.startsWith(wave.wave() + "|"))) {
				those.put(key, flat.apply(event));
			}
		});
		those.values().removeIf((event) -> "0".equals(event.get("responses")));
		return those;
	}

}
