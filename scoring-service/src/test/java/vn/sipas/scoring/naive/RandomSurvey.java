package vn.sipas.scoring.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random sequence of what can come for a wave: submissions, the same again, corrections
 * early and late, conflicts, withdrawals before and after; and the set of responses that
 * must count in the end, found by the words of the rules alone.
 */
public final class RandomSurvey {

	private static final List<String> ITEMS = List.of("access.1", "access.2", "feedback.1", "feedback.2",
			"feedback.expected", "policy.1", "policy.2", "policy.3");

	private static final List<String> UNITS = List.of("VN", "11", "12");

	private final Random random;

	private final String wave;

	private final int pool;

	private final List<Sent> log = new ArrayList<>();

	/**
	 * Begins a survey.
	 * @param random what it is drawn from
	 * @param wave the id of a wave with the items and units of the contracts' example
	 * @param pool how many different responses there are at most
	 */
	public RandomSurvey(Random random, String wave, int pool) {
		this.random = random;
		this.wave = wave;
		this.pool = pool;
	}

	/** One record of the log. */
	public record Sent(SentResponse response, boolean isWithdrawal) {
	}

	public Sent next() {
		boolean again = !this.log.isEmpty() && this.random.nextInt(5) == 0;
		Sent next = again ? this.log.get(this.random.nextInt(this.log.size()))
				: new Sent(response(), this.random.nextInt(12) == 0);
		this.log.add(next);
		return next;
	}

	/** What must count after all that came so far. */
	public Collection<SentResponse> finalSet() {
		Set<String> withdrawn = new HashSet<>();
		Map<String, Map<Integer, SentResponse>> firstOfRevision = new LinkedHashMap<>();
		for (Sent sent : this.log) {
			String id = sent.response().responseId();
			if (sent.isWithdrawal()) {
				withdrawn.add(id);
			}
			else {
				firstOfRevision.computeIfAbsent(id, (_) -> new HashMap<>())
					.putIfAbsent(sent.response().revision(), sent.response());
			}
		}
		firstOfRevision.keySet().removeAll(withdrawn);
		List<SentResponse> finalSet = new ArrayList<>();
		firstOfRevision.values()
			.forEach((revisions) -> revisions.keySet()
				.stream()
				.max(Integer::compare)
				.map(revisions::get)
				.ifPresent(finalSet::add));
		return finalSet;
	}

	private SentResponse response() {
		Map<String, Integer> answers = new HashMap<>();
		answers.put(any(ITEMS), 1 + this.random.nextInt(5));
		for (String item : ITEMS) {
			if (this.random.nextInt(4) > 0) {
				answers.put(item, 1 + this.random.nextInt(5));
			}
		}
		SentResponse response = SentResponse.of("r" + this.random.nextInt(this.pool), any(UNITS), answers)
			.of(this.wave)
			.revised(1 + this.random.nextInt(3), any(UNITS), answers)
			.in(any(List.of("", "s1", "s2")), any(List.of("", "c1", "c2")));
		return this.random.nextBoolean() ? response
				: response.weighing(BigDecimal.valueOf(1 + this.random.nextInt(5_000_000), 6).toPlainString());
	}

	private String any(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
