package vn.sipas.scoring.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Flags, decisions and what they do, found by the words of the rules alone. */
public final class NaiveReviews {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String NO_DAYS = " no days";

	private final JsonNode rules;

	private final Set<String> hold = new HashSet<>();

	private final JsonNode units;

	private final LocalDate opens;

	private final LocalDate closes;

	private final Collection<SentResponse> all;

	private final Map<String, RandomSurvey.Sent> decisions;

	NaiveReviews(byte[] definition, Collection<SentResponse> all, Map<String, RandomSurvey.Sent> decisions) {
		JsonNode wave = JSON.readTree(definition);
		this.units = wave.get("units");
		this.opens = LocalDate.parse(wave.get("opens").asString());
		this.closes = LocalDate.parse(wave.get("closes").asString());
		this.rules = wave.path("fieldwork").path("quality");
		this.rules.path("hold").forEach((flag) -> this.hold.add(flag.asString()));
		this.all = all;
		this.decisions = decisions;
	}

	/** What counts. */
	public List<SentResponse> counting() {
		return this.all.stream()
			.filter((one) -> !isHeld(one) && !decision(one).equals(Optional.of("rejected")))
			.toList();
	}

	/** How those stand that have a flag or a decision, by key. */
	public SortedMap<String, String> standings() {
		SortedMap<String, String> standings = new TreeMap<>();
		for (SentResponse one : this.all) {
			if (!flags(one).isEmpty() || decision(one).isPresent()) {
				standings.put(one.wave() + "|" + one.responseId(), standing(one.revision(), one.unit(),
						one.circumstances().interviewer(), flags(one), isHeld(one), decision(one).orElse("")));
			}
		}
		return standings;
	}

	/** The same of an event. */
	public static String standing(byte[] event) {
		JsonNode json = JSON.readTree(event);
		Set<String> flags = new TreeSet<>();
		json.get("flags").forEach((flag) -> flags.add(flag.asString()));
		return standing(json.get("revision").asInt(), json.get("unit").asString(),
				json.path("interviewer").asString(""), flags, json.get("held").asBoolean(),
				json.path("decision").asString(""));
	}

	/** What is told of units and interviewers with any response, by key. */
	public SortedMap<String, String> quality() {
		SortedMap<String, String> quality = new TreeMap<>();
		for (SentResponse one : this.all) {
			String interviewer = one.circumstances().interviewer();
			quality.computeIfAbsent(one.wave() + "|" + one.unit() + "|" + interviewer,
					(_) -> counts((other) -> other.unit().equals(one.unit())
							&& other.circumstances().interviewer().equals(interviewer)) + NO_DAYS);
			for (String unit : withAncestors(one.unit())) {
				quality.computeIfAbsent(one.wave() + "|" + unit,
						(_) -> counts((other) -> withAncestors(other.unit()).contains(unit))
								+ days((other) -> withAncestors(other.unit()).contains(unit)));
			}
		}
		quality.keySet().removeIf((key) -> key.endsWith("|"));
		return quality;
	}

	/** The same of an event. */
	public static String counts(byte[] event) {
		JsonNode json = JSON.readTree(event);
		SortedMap<String, Long> flags = new TreeMap<>();
		json.get("flags").forEachEntry((flag, number) -> flags.put(flag, number.asLong()));
		SortedMap<String, Long> days = new TreeMap<>();
		json.path("days").forEachEntry((day, number) -> days.put(day, number.asLong()));
		return "%d %d %d %d %d %s".formatted(json.get("responses").asLong(), json.get("flagged").asLong(),
				json.get("held").asLong(), json.get("approved").asLong(), json.get("rejected").asLong(), flags)
				+ (json.has("days") ? days(days, json.get("otherDays").asLong()) : NO_DAYS);
	}

	private String counts(Predicate<SentResponse> chosen) {
		List<SentResponse> those = this.all.stream().filter(chosen).toList();
		SortedMap<String, Long> flags = new TreeMap<>();
		those.forEach((one) -> flags(one).forEach((flag) -> flags.merge(flag, 1L, Long::sum)));
		return "%d %d %d %d %d %s".formatted(those.size(),
				those.stream().filter((one) -> !flags(one).isEmpty()).count(),
				those.stream().filter(this::isHeld).count(),
				those.stream().filter((one) -> decision(one).equals(Optional.of("approved"))).count(),
				those.stream().filter((one) -> decision(one).equals(Optional.of("rejected"))).count(), flags);
	}

	// Of those that count, by the words of the rule: a day of the wave, in Vietnam.
	private String days(Predicate<SentResponse> chosen) {
		SortedMap<String, Long> days = new TreeMap<>();
		long others = 0;
		for (SentResponse one : counting()) {
			if (chosen.test(one)) {
				LocalDate day = one.circumstances().day();
				if (day.isBefore(this.opens) || day.isAfter(this.closes)) {
					others++;
				}
				else {
					days.merge(day.toString(), 1L, Long::sum);
				}
			}
		}
		return days(days, others);
	}

	private static String days(SortedMap<String, Long> days, long others) {
		return " %s and %d".formatted(days, others);
	}

	private List<String> withAncestors(String unit) {
		List<String> path = new ArrayList<>();
		for (String next = unit; !next.isEmpty(); next = parent(next)) {
			path.add(next);
		}
		return path;
	}

	private String parent(String unit) {
		return this.units.valueStream()
			.filter((one) -> one.get("unit").asString().equals(unit))
			.map((one) -> one.path("parent").asString(""))
			.findFirst()
			.orElse("");
	}

	private static String standing(int revision, String unit, String interviewer, Set<String> flags, boolean held,
			String decision) {
		return "%d %s %s %s %s %s".formatted(revision, unit, interviewer, new TreeSet<>(flags), held, decision);
	}

	private Optional<String> decision(SentResponse one) {
		return Optional.ofNullable(this.decisions.get(one.responseId()))
			.filter((decision) -> decision.response().revision() == one.revision())
			.map((decision) -> decision.kind().word());
	}

	private boolean isHeld(SentResponse one) {
		return decision(one).isEmpty() && flags(one).stream().anyMatch(this.hold::contains);
	}

	private Set<String> flags(SentResponse one) {
		Circumstances circumstances = one.circumstances();
		Set<String> flags = new TreeSet<>(circumstances.flags());
		if (!circumstances.device().isEmpty() && isAbove("responsesPerDevice",
				(other) -> other.circumstances().device().equals(circumstances.device()))) {
			flags.add("device-repeat");
		}
		if (!circumstances.interviewer().isEmpty()) {
			if (isAbove("responsesPerInterviewerDay", (other) -> isSameInterviewer(one, other)
					&& other.circumstances().day().equals(circumstances.day()))) {
				flags.add("interviewer-day");
			}
			if (this.rules.has("alikePercent") && this.all.stream()
				.anyMatch((other) -> !other.responseId().equals(one.responseId()) && isSameInterviewer(one, other)
						&& areAlike(one, other))) {
				flags.add("alike");
			}
		}
		return flags;
	}

	private boolean isAbove(String rule, Predicate<SentResponse> among) {
		return this.rules.has(rule) && this.all.stream().filter(among).count() > this.rules.get(rule).asLong();
	}

	private static boolean isSameInterviewer(SentResponse one, SentResponse other) {
		return other.circumstances().interviewer().equals(one.circumstances().interviewer());
	}

	private boolean areAlike(SentResponse one, SentResponse other) {
		Set<String> items = new HashSet<>(one.answers().keySet());
		items.addAll(other.answers().keySet());
		Set<Map.Entry<String, Integer>> same = new HashSet<>(one.answers().entrySet());
		same.retainAll(other.answers().entrySet());
		return items.size() >= 5 && same.size() * 100L >= this.rules.get("alikePercent").asLong() * items.size();
	}

}
