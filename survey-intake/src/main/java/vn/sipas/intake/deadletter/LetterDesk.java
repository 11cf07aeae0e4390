package vn.sipas.intake.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.LogConsumers;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Where somebody looks dead letters through, gives them to their consumer once more, or
 * says that nothing more is to be done about them. A letter about which something was
 * done is open no more, so doing it again changes nothing; one that cannot be used again
 * comes back as a new letter. What is broken off was done in part and is noted as not
 * done: records that are given to a consumer twice count once.
 */
@Component
class LetterDesk {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final int AHEAD = 500;

	private final LogConsumers consumers;

	private final EventPublisher publisher;

	private final Resolutions resolutions;

	private final AuditTrail audit;

	private final Clock clock;

	// Of two who do the same at once, the second finds it done.
	private final ReentrantLock turn = new ReentrantLock();

	LetterDesk(LogConsumers consumers, EventPublisher publisher, Resolutions resolutions, AuditTrail audit,
			Clock clock) {
		this.consumers = consumers;
		this.publisher = publisher;
		this.resolutions = resolutions;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Looks letters through.
	 * @param wanted which ones
	 * @param state in which state, or null for any
	 * @param after the last letter that was seen, or null to begin
	 * @param limit the most letters
	 * @return them, and how many are open in all
	 * @throws ProblemException {@code unavailable} if Kafka does not answer in time
	 */
	Page list(Predicate<Letter> wanted, @Nullable State state, @Nullable LetterId after, int limit) {
		return reading((reading) -> {
			List<Resolution> done = this.resolutions.read(reading);
			Map<LetterBox, Map<String, Long>> open = new EnumMap<>(LetterBox.class);
			List<Handled> letters = new ArrayList<>();
			boolean[] more = { false };
			for (LetterBox box : LetterBox.values()) {
				Map<String, Long> byReason = open.computeIfAbsent(box, (_) -> new TreeMap<>());
				Letters.read(reading, box, reading.ends(box.letters()), (letter) -> {
					Optional<Resolution> resolution = Resolutions.of(done, letter);
					if (resolution.isEmpty()) {
						byReason.merge(letter.reason(), 1L, Long::sum);
					}
					if (isAfter(letter.id(), after) && wanted.test(letter)
							&& (state == null || state == State.of(resolution))) {
						if (letters.size() < limit) {
							letters.add(new Handled(letter, resolution));
						}
						else {
							more[0] = true;
						}
					}
				});
			}
			return new Page(open, letters, more[0] ? letters.getLast().letter().id() : null);
		});
	}

	/**
	 * One letter.
	 * @param id its name
	 * @return the letter as it came
	 * @throws ProblemException {@code unknown-letter} if there is none, or no more
	 */
	Handled find(LetterId id) {
		return reading((reading) -> {
			List<Handled> found = new ArrayList<>();
			List<Resolution> done = this.resolutions.read(reading);
			Letters.read(reading, id.box(), Map.of(id.partition(), id.offset() + 1), (letter) -> {
				if (letter.id().equals(id)) {
					found.add(new Handled(letter, Resolutions.of(done, letter)));
				}
			});
			return found.stream()
				.findFirst()
				.orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_LETTER, id.toString()));
		});
	}

	/**
	 * Looks what it would be.
	 * @param filter which letters
	 * @return how many are open, and the plan to do it by
	 * @throws ProblemException {@code unavailable} if Kafka does not answer in time
	 */
	DryRun tryOut(Filter filter) {
		return reading((reading) -> {
			Map<Integer, Long> ends = reading.ends(filter.consumer().letters());
			return count(reading, filter, ends);
		});
	}

	/**
	 * Gives letters to their consumer once more.
	 * @param filter which letters
	 * @param plan what the dry run said
	 * @param by who does it
	 * @param why why; empty for nothing in particular
	 * @return what was done
	 * @throws ProblemException {@code letters-changed} if they are others than in the dry
	 * run, {@code unavailable} if Kafka does not answer in time
	 */
	Done replay(Filter filter, Plan plan, String by, String why) {
		return resolve(filter, plan, Resolution.Action.REPLAYED, by, why, this::publish);
	}

	/**
	 * Says that nothing more is done about letters.
	 * @param filter which letters
	 * @param plan what the dry run said
	 * @param by who does it
	 * @param why why
	 * @return what was done
	 * @throws ProblemException as for a replay
	 */
	Done discard(Filter filter, Plan plan, String by, String why) {
		return resolve(filter, plan, Resolution.Action.DISCARDED, by, why, (_, _, _) -> 0L);
	}

	private Done resolve(Filter filter, Plan plan, Resolution.Action action, String by, String why, Act act) {
		this.turn.lock();
		try {
			return reading((reading) -> {
				if (count(reading, filter, plan.ends()).letters() != plan.letters()) {
					throw ProblemException.of(ProblemCode.LETTERS_CHANGED);
				}
				long gone = act.on(reading, filter, plan.ends());
				Resolution resolution = new Resolution(Resolution.EVENT, UUID.randomUUID().toString(), action, filter,
						plan.ends(), plan.letters(), by, this.clock.instant().truncatedTo(ChronoUnit.MILLIS), why);
				this.resolutions.keep(resolution);
				this.audit.note(by,
						(action == Resolution.Action.REPLAYED) ? Action.LETTERS_REPLAYED : Action.LETTERS_DISCARDED, "",
						filter.consumer().letters(), plan.letters() + ": " + why);
				return new Done(resolution.run(), plan.letters(), gone);
			});
		}
		finally {
			this.turn.unlock();
		}
	}

	private DryRun count(Reading reading, Filter filter, Map<Integer, Long> ends) {
		Map<String, Long> byReason = new TreeMap<>();
		open(reading, filter, ends, (letter) -> byReason.merge(letter.reason(), 1L, Long::sum));
		long letters = byReason.values().stream().mapToLong(Long::longValue).sum();
		return new DryRun(letters, byReason, new Plan(letters, ends).toString());
	}

	/** Returns how many are there no more. */
	private long publish(Reading reading, Filter filter, Map<Integer, Long> ends) {
		long[] gone = { 0 };
		Deque<CompletableFuture<RecordMetadata>> ahead = new ArrayDeque<>();
		// A letter that is kept only where it came from is looked up there, which needs a
		// reader of its own.
		try (Consumer<byte[], byte[]> reader = this.consumers.open()) {
			Reading originals = new Reading(reader, Deadline.in(LONGEST));
			open(reading, filter, ends, (letter) -> {
				Optional<ProducerRecord<byte[], byte[]>> original = Originals.of(originals, letter);
				if (original.isPresent()) {
					ahead.add(this.publisher.publishPatiently(original.get()));
					settle(ahead, AHEAD);
				}
				else {
					gone[0]++;
				}
			});
		}
		settle(ahead, 0);
		return gone[0];
	}

	private void settle(Deque<CompletableFuture<RecordMetadata>> ahead, int most) {
		while (ahead.size() > most) {
			try {
				ahead.removeFirst().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (ExecutionException | TimeoutException ex) {
				throw ProblemException.of(ProblemCode.UNAVAILABLE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw ProblemException.of(ProblemCode.UNAVAILABLE);
			}
		}
	}

	private void open(Reading reading, Filter filter, Map<Integer, Long> ends,
			java.util.function.Consumer<Letter> taken) {
		List<Resolution> done = this.resolutions.read(reading);
		Letters.read(reading, filter.consumer(), ends, (letter) -> {
			if (filter.matches(letter) && Resolutions.of(done, letter).isEmpty()) {
				taken.accept(letter);
			}
		});
	}

	private <T> T reading(Function<Reading, T> work) {
		try (Consumer<byte[], byte[]> reader = this.consumers.open()) {
			return work.apply(new Reading(reader, Deadline.in(LONGEST)));
		}
		catch (KafkaException ex) {
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
	}

	private static boolean isAfter(LetterId id, @Nullable LetterId after) {
		if (after == null || id.box().compareTo(after.box()) > 0) {
			return true;
		}
		return id.box() == after.box() && (id.partition() > after.partition()
				|| (id.partition() == after.partition() && id.offset() > after.offset()));
	}

	/** Does something about letters, and returns how many are there no more. */
	private interface Act {

		long on(Reading reading, Filter filter, Map<Integer, Long> ends);

	}

	/**
	 * A letter, and what was done about it.
	 */
	record Handled(Letter letter, Optional<Resolution> resolution) {
	}

	/**
	 * Some letters.
	 *
	 * @param open how many are open, by consumer and reason
	 * @param letters the letters
	 * @param next the last of them, if there are more
	 */
	record Page(Map<LetterBox, Map<String, Long>> open, List<Handled> letters, @Nullable LetterId next) {
	}

	/**
	 * What would be done.
	 *
	 * @param letters how many letters are meant
	 * @param byReason how many by reason
	 * @param plan what to do it by
	 */
	record DryRun(long letters, Map<String, Long> byReason, String plan) {
	}

	/**
	 * What was done.
	 *
	 * @param run its name
	 * @param letters how many letters
	 * @param gone how many of them could not be given to anybody, being erased
	 */
	record Done(String run, long letters, long gone) {
	}

}
