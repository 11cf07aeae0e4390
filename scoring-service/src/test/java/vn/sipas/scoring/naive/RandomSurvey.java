package vn.sipas.scoring.naive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random sequence of what can come for a wave: submissions, the same again, corrections
 * early and late, conflicts, withdrawals before and after, decisions; and what must
 * become of it, found by the words of the rules alone.
 */
public final class RandomSurvey {

	private final Random random;

	private final Asked wave;

	private final int pool;

	private final Habits habits;

	private final List<Sent> log = new ArrayList<>();

	/** The keys of what was withdrawn. */
	private final Set<String> withdrawn = new HashSet<>();

	/**
	 * Begins a survey.
	 * @param random what it is drawn from
	 * @param wave the wave that is answered
	 * @param pool how many different responses there are at most
	 */
	public RandomSurvey(Random random, Asked wave, int pool) {
		this.random = random;
		this.wave = wave;
		this.pool = pool;
		this.habits = new Habits(random);
	}

	/**
	 * One record of a log.
	 *
	 * @param response what it is about
	 * @param kind what it says
	 */
	public record Sent(SentResponse response, Kind kind) {

		public String topic() {
			return switch (this.kind) {
				case SUBMITTED, WITHDRAWN -> "sipas.responses.v1";
				case APPROVED, REJECTED -> "sipas.reviews.v1";
			};
		}

		public byte[] key() {
			return this.response.key();
		}

		public byte[] value() {
			return switch (this.kind) {
				case SUBMITTED -> this.response.json();
				case WITHDRAWN -> this.response.withdrawal();
				case APPROVED, REJECTED -> this.response.decided(this.kind.word());
			};
		}

		boolean isWithdrawal() {
			return this.kind == Kind.WITHDRAWN;
		}

		boolean isDecision() {
			return this.kind == Kind.APPROVED || this.kind == Kind.REJECTED;
		}

	}

	/** What a record says of a response. */
	public enum Kind {

		/** Its answers. */
		SUBMITTED,
		/** It was taken back. */
		WITHDRAWN,
		/** It counts, whatever its flags. */
		APPROVED,
		/** It counts for nothing. */
		REJECTED;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	public String wave() {
		return this.wave.wave();
	}

	public Sent next() {
		boolean again = !this.log.isEmpty() && this.random.nextInt(5) == 0;
		Sent next = again ? this.log.get(this.random.nextInt(this.log.size())) : new Sent(response(), kind());
		this.log.add(next);
		if (next.isWithdrawal()) {
			this.withdrawn.add(new String(next.key(), StandardCharsets.UTF_8));
		}
		return next;
	}

	/** How all must stand after all that came so far, by a definition of the wave. */
	public NaiveReviews reviews(byte[] definition) {
		Map<String, Sent> decisions = new HashMap<>();
		this.log.stream()
			.filter(Sent::isDecision)
			.forEach((decision) -> decisions.put(decision.response().responseId(), decision));
		return new NaiveReviews(definition, submitted(), decisions);
	}

	/** What must count after all that came so far, by a definition of the wave. */
	public Collection<SentResponse> finalSet(byte[] definition) {
		return reviews(definition).counting();
	}

	// Of each response that was not taken back the last revision, as it came first.
	private Collection<SentResponse> submitted() {
		Set<String> gone = new HashSet<>();
		Map<String, Map<Integer, SentResponse>> firstOfRevision = new LinkedHashMap<>();
		for (Sent sent : this.log) {
			String id = sent.response().responseId();
			if (sent.isWithdrawal()) {
				gone.add(id);
			}
			else if (!sent.isDecision()) {
				firstOfRevision.computeIfAbsent(id, (_) -> new HashMap<>())
					.putIfAbsent(sent.response().revision(), sent.response());
			}
		}
		firstOfRevision.keySet().removeAll(gone);
		List<SentResponse> finalSet = new ArrayList<>();
		firstOfRevision.values()
			.forEach((revisions) -> revisions.keySet()
				.stream()
				.max(Integer::compare)
				.map(revisions::get)
				.ifPresent(finalSet::add));
		return finalSet;
	}

	/**
	 * What must be reported after all that came so far: whatever has other content than
	 * what counts under the same revision when it comes. Of a response that was withdrawn
	 * it may be reported or not: a withdrawal does not wait for its wave.
	 * @return response, revision and both digests, but for those withdrawn
	 */
	public List<String> conflicts() {
		Map<String, Sent> counting = new HashMap<>();
		List<String> conflicts = new ArrayList<>();
		for (Sent sent : this.log.stream().filter((one) -> !one.isDecision()).toList()) {
			SentResponse now = sent.response();
			Sent last = counting.get(now.responseId());
			if (last == null || sent.isWithdrawal() || isReplaced(last, now)) {
				counting.put(now.responseId(), sent);
			}
			else if (!last.isWithdrawal() && last.response().revision() == now.revision()
					&& !last.response().equals(now)) {
				conflicts.add("%s|%s %d %s %s".formatted(now.wave(), now.responseId(), now.revision(),
						last.response().digest(), now.digest()));
			}
		}
		conflicts.removeIf(this::isWithdrawn);
		return conflicts;
	}

	/** Whether a conflict is of a response that was withdrawn. */
	boolean isWithdrawn(String conflict) {
		return this.withdrawn.contains(conflict.substring(0, conflict.indexOf(' ')));
	}

	private static boolean isReplaced(Sent last, SentResponse now) {
		return !last.isWithdrawal() && now.revision() > last.response().revision();
	}

	private Kind kind() {
		return switch (this.random.nextInt(24)) {
			case 0, 1 -> Kind.WITHDRAWN;
			case 2 -> Kind.APPROVED;
			case 3 -> Kind.REJECTED;
			default -> Kind.SUBMITTED;
		};
	}

	private SentResponse response() {
		Map<String, Integer> answers = new HashMap<>();
		answers.put(any(this.wave.items()), any(this.wave.scale()));
		for (String item : this.wave.items()) {
			if (this.random.nextInt(4) > 0) {
				answers.put(item, any(this.wave.scale()));
			}
		}
		String unit = any(this.wave.units());
		return this.habits.tell(SentResponse.of(Habits.id(this.random.nextInt(this.pool)), unit, answers)
			.of(this.wave.wave())
			.revised(1 + this.random.nextInt(4), unit, answers));
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
