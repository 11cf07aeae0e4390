package vn.sipas.intake.wave;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Defines waves anew. A definition holds once this instance has read it back from the log
 * as the first of its count: had another instance been quicker, theirs would stand.
 */
@Component
class WaveDefinitions {

	private static final Logger log = LoggerFactory.getLogger(WaveDefinitions.class);

	// What Kafka and the producer put around an event.
	private static final int ENVELOPE = 4096;

	private final Waves waves;

	private final WaveLog waveLog;

	private final EventPublisher publisher;

	private final Clock clock;

	// Of one instance's own definitions none needs to lose to another.
	private final ReentrantLock turn = new ReentrantLock(true);

	WaveDefinitions(Waves waves, WaveLog waveLog, EventPublisher publisher, Clock clock) {
		this.waves = waves;
		this.waveLog = waveLog;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Defines a wave.
	 * @param proposal what is asked for
	 * @return whether there was no such wave before, and the definition that stands now
	 * @throws ProblemException if the change is not allowed, or Kafka does not answer
	 */
	Defined define(WaveReader.Proposal proposal) {
		Deadline deadline = Deadline.in(this.publisher.patience());
		try {
			if (!this.turn.tryLock(deadline.nanos(), TimeUnit.NANOSECONDS)) {
				throw ProblemException.of(ProblemCode.UNAVAILABLE);
			}
			try {
				return define(proposal, deadline);
			}
			finally {
				this.turn.unlock();
			}
		}
		catch (ExecutionException | TimeoutException ex) {
			log.warn("Wave {} could not be defined: {}", proposal.wave().wave(), ex.toString());
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
	}

	/**
	 * Defines a wave anew as one whose responses were erased.
	 * @param wave the wave's id
	 */
	void markErased(String wave) {
		Wave kept = this.waves.wave(wave);
		define(new WaveReader.Proposal(kept.erased(Instant.now(this.clock)), Optional.of(kept.definition())));
	}

	private Defined define(WaveReader.Proposal proposal, Deadline deadline)
			throws InterruptedException, ExecutionException, TimeoutException {
		this.waveLog.catchUp(deadline);
		Wave kept = this.waves.find(proposal.wave().wave()).orElse(null);
		int current = (kept != null) ? kept.definition() : 0;
		if (proposal.seen().isPresent() && proposal.seen().get() != current) {
			throw ProblemException.of(ProblemCode.OUTDATED);
		}
		WaveChange.check(kept, proposal.wave());
		if (kept != null && proposal.wave().saysTheSameAs(kept)) {
			return new Defined(false, kept, kept.state());
		}
		Wave next = following(proposal.wave(), kept);
		if (!publish(next, deadline)) {
			restate(next.wave());
			throw ProblemException.of(ProblemCode.OUTDATED);
		}
		return new Defined(kept == null, next, (kept != null) ? kept.state() : WaveState.DRAFT);
	}

	private boolean publish(Wave wave, Deadline deadline)
			throws InterruptedException, ExecutionException, TimeoutException {
		byte[] event = WaveJson.event(wave);
		if (event.length > Topics.WAVE_BYTES - ENVELOPE) {
			throw ProblemException.of(ProblemCode.INVALID,
					List.of(Finding.of("", FindingCode.TOO_LARGE, Topics.WAVE_BYTES)), 1);
		}
		byte[] key = wave.wave().getBytes(StandardCharsets.UTF_8);
		RecordMetadata written = this.publisher.publish(Topics.WAVES, key, event)
			.get(deadline.nanos(), TimeUnit.NANOSECONDS);
		this.waveLog.awaitRead(written.partition(), written.offset(), deadline);
		return this.waves.stood(wave, written.offset());
	}

	// Compaction keeps a wave's last record, and that is now one that does not stand.
	// What
	// stands is stated once more, counted on, so that readers to come see it too.
	private void restate(String id) throws InterruptedException, ExecutionException, TimeoutException {
		boolean stands = false;
		while (!stands) {
			Wave kept = this.waves.find(id).orElseThrow();
			stands = publish(following(kept, kept), Deadline.in(this.publisher.patience()));
		}
	}

	private Wave following(Wave wave, @Nullable Wave kept) {
		return wave.following(kept, Instant.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
	}

	/**
	 * What came of a definition.
	 *
	 * @param created whether the wave is new
	 * @param wave the wave as it stands now
	 * @param before where it stood before
	 */
	record Defined(boolean created, Wave wave, WaveState before) {

		Action action() {
			WaveState state = this.wave.state();
			return (state == this.before) ? Action.WAVE_DEFINED : switch (state) {
				case DRAFT -> Action.WAVE_DEFINED;
				case OPEN -> Action.WAVE_OPENED;
				case CLOSED -> Action.WAVE_CLOSED;
				case PUBLISHED -> Action.WAVE_PUBLISHED;
			};
		}

	}

}
