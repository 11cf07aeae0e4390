package vn.sipas.intake.wave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a response to a wave is held against, made ready for quick look-up. Items are
 * numbered in the order of their ids.
 */
public final class Terms {

	/** A wave's dates are days of Vietnam. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private final String wave;

	private final WaveState state;

	private final LocalDate opens;

	private final LocalDate closes;

	private final long from;

	private final long until;

	private final Set<String> units;

	private final String[] items;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Set<Integer> scale;

	private final int lowest;

	private final int highest;

	private final Set<String> services;

	private final Map<String, Set<String>> groups;

	private final Set<String> sampled;

	private final QualityRules quality;

	private final double secondsPerQuestion;

	Terms(Wave wave) {
		this.wave = wave.wave();
		this.state = wave.state();
		this.opens = wave.opens();
		this.closes = wave.closes();
		this.from = this.opens.atStartOfDay(ZONE).toEpochSecond();
		this.until = this.closes.plusDays(1).atStartOfDay(ZONE).toEpochSecond();
		this.units = wave.units().stream().map(Unit::unit).collect(Collectors.toUnmodifiableSet());
		this.items = wave.questionnaire().tree().filter(Node::isItem).map(Node::id).sorted().toArray(String[]::new);
		for (int i = 0; i < this.items.length; i++) {
			this.numbers.put(this.items[i], i);
		}
		List<Integer> values = wave.scale().stream().map(ScaleValue::value).sorted().toList();
		this.scale = Set.copyOf(values);
		this.lowest = values.getFirst();
		this.highest = values.getLast();
		Fieldwork fieldwork = wave.gathering();
		this.services = fieldwork.services().stream().map(Service::service).collect(Collectors.toUnmodifiableSet());
		this.groups = fieldwork.demographics()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Demographic::name,
					(asked) -> asked.groups()
						.stream()
						.map(Demographic.Group::group)
						.collect(Collectors.toUnmodifiableSet())));
		this.sampled = Set.copyOf(fieldwork.sampledClusters());
		this.quality = Objects.requireNonNullElse(fieldwork.quality(), QualityRules.NONE);
		BigDecimal seconds = this.quality.secondsPerQuestion();
		this.secondsPerQuestion = (seconds != null) ? seconds.doubleValue() : 0;
	}

	/**
	 * Whether a response can be about a service.
	 * @param service a code
	 * @return whether the wave has it, or names none
	 */
	public boolean hasService(String service) {
		return this.services.isEmpty() || this.services.contains(service);
	}

	/**
	 * Whether respondents are asked about something.
	 * @param name what it groups by
	 * @return whether the wave asks for it, or does not say what it asks for
	 */
	public boolean asksFor(String name) {
		return this.groups.isEmpty() || this.groups.containsKey(name);
	}

	/**
	 * Whether a respondent can be in a group.
	 * @param name what it groups by
	 * @param group the group
	 * @return whether the wave has it, or does not say which there are
	 */
	public boolean hasGroup(String name, String group) {
		return this.groups.isEmpty() || this.groups.getOrDefault(name, Set.of()).contains(group);
	}

	/**
	 * Whether a cluster was drawn.
	 * @param cluster the cluster, or null for none
	 * @return whether it was, or the wave does not say which were
	 */
	public boolean isSampled(@Nullable String cluster) {
		return this.sampled.isEmpty() || (cluster != null && this.sampled.contains(cluster));
	}

	/**
	 * Whether a response was answered faster than can be.
	 * @param durationSeconds how long it took
	 * @param answers how many answers it has
	 * @return whether it is faster than the wave's rule, if it has one
	 */
	public boolean isTooFast(int durationSeconds, int answers) {
		return durationSeconds < answers * this.secondsPerQuestion;
	}

	/**
	 * When responses are flagged.
	 * @return the rules, none if the wave has none
	 */
	public QualityRules quality() {
		return this.quality;
	}

	/**
	 * The wave's id.
	 * @return the id
	 */
	public String wave() {
		return this.wave;
	}

	/**
	 * Where the wave stands.
	 * @return the state
	 */
	public WaveState state() {
		return this.state;
	}

	/**
	 * The first day on which answers may have been given.
	 * @return a day of Vietnam
	 */
	public LocalDate opens() {
		return this.opens;
	}

	/**
	 * The last day on which answers may have been given.
	 * @return a day of Vietnam
	 */
	public LocalDate closes() {
		return this.closes;
	}

	/**
	 * Whether a moment is within the wave's dates.
	 * @param epochSecond seconds since 1970-01-01T00:00Z
	 * @return whether it falls on one of the wave's days in Vietnam
	 */
	public boolean spans(long epochSecond) {
		return epochSecond >= this.from && epochSecond < this.until;
	}

	/**
	 * Whether the wave has this unit, on whatever level.
	 * @param unit a code
	 * @return whether it is in the wave's list
	 */
	public boolean hasUnit(String unit) {
		return this.units.contains(unit);
	}

	/**
	 * An item's number.
	 * @param id a criterion, or a node with a question of its own
	 * @return from 0, or -1 if there is no such item
	 */
	public int item(String id) {
		return this.numbers.getOrDefault(id, -1);
	}

	/**
	 * An item's id.
	 * @param number its number
	 * @return its id
	 */
	public String item(int number) {
		return this.items[number];
	}

	/**
	 * The number of items.
	 * @return one more than the highest number
	 */
	public int items() {
		return this.items.length;
	}

	/**
	 * Whether an answer may be given.
	 * @param answer a number
	 * @return whether it is on the wave's scale
	 */
	public boolean onScale(int answer) {
		return this.scale.contains(answer);
	}

	/**
	 * The lowest answer of the scale.
	 * @return a value of the scale
	 */
	public int lowest() {
		return this.lowest;
	}

	/**
	 * The highest answer of the scale.
	 * @return a value of the scale
	 */
	public int highest() {
		return this.highest;
	}

}
