package vn.sipas.intake.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.apache.kafka.clients.producer.RecordMetadata;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.WaveState;

import org.springframework.stereotype.Component;

/**
 * The one way of responses to Kafka, whatever transport they came by. What it says is
 * taken has been acknowledged.
 */
@Component
public class ResponseCollector {

	private final EventPublisher publisher;

	private final IntakeMeters meters;

	private final Clock clock;

	ResponseCollector(EventPublisher publisher, IntakeMeters meters, Clock clock) {
		this.publisher = publisher;
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Starts a submission for a transport to fill in.
	 * @param terms the terms of the wave
	 * @param units the units that its sender may submit for
	 * @return a submission without anything in it
	 */
	public Submission submission(Terms terms, Predicate<String> units) {
		return new Submission(terms, units, this.clock.instant());
	}

	/**
	 * Takes a response, and returns when Kafka has it.
	 * @param terms the terms of its wave
	 * @param channel how it came
	 * @param submission the response, filled in
	 * @return the receipt
	 * @throws ProblemException if the wave is not open, something is wrong with the
	 * response, or Kafka does not acknowledge it in time
	 */
	public Receipt take(Terms terms, Channel channel, Submission submission) {
		requireOpen(terms, channel);
		return switch (submission.check()) {
			case Checked.Right right -> take(terms, channel, right.response());
			case Checked.Refused refused -> {
				refused(channel, refused.findings().getFirst().code());
				throw ProblemException.of(ProblemCode.INVALID, refused.findings(), refused.findings().size());
			}
		};
	}

	/**
	 * Takes a response in the place of one that was sent under another id, and returns
	 * when Kafka has it and that the one before is taken back.
	 * @param terms the terms of its wave
	 * @param channel how it came
	 * @param submission the response, filled in
	 * @param replaced the id of the one before, empty for none
	 * @return the receipt
	 * @throws ProblemException as for a response by itself
	 */
	public Receipt take(Terms terms, Channel channel, Submission submission, Optional<String> replaced) {
		Receipt receipt = take(terms, channel, submission);
		// One that names itself would be lost: a withdrawal is final.
		replaced.filter((before) -> !before.equals(receipt.responseId()))
			.ifPresent((before) -> withdraw(terms, channel, before));
		return receipt;
	}

	private Receipt take(Terms terms, Channel channel, Response response) {
		EventWriter.Event event = new EventWriter().submitted(terms.wave(), response, channel, this.clock.instant());
		publish(channel, event);
		return new Receipt(terms.wave(), response.responseId(), response.revision(), event.digest());
	}

	/**
	 * Takes a response back, and returns when Kafka has that. That is possible also once
	 * the wave is closed: whoever agreed may change their mind.
	 * @param terms the terms of its wave
	 * @param channel how the withdrawal came
	 * @param responseId the response's id
	 * @throws ProblemException if Kafka does not acknowledge it in time
	 */
	public void withdraw(Terms terms, Channel channel, String responseId) {
		publish(channel, new EventWriter().withdrawn(terms.wave(), responseId, channel, this.clock.instant()));
	}

	/**
	 * Starts a batch.
	 * @param channel how the batch came
	 * @param rejections where rejections are told, in the order of the lines
	 * @return a batch without anything in it
	 */
	public Batch batch(Channel channel, Consumer<Batch.Rejection> rejections) {
		return new Batch(this, channel, rejections);
	}

	/**
	 * Refuses what does not fit the wave's state.
	 * @param terms the terms of the wave
	 * @param channel how what does not fit came
	 * @throws ProblemException {@code wave-not-open}
	 */
	public void requireOpen(Terms terms, Channel channel) {
		if (terms.state() != WaveState.OPEN) {
			refused(channel, FindingCode.WAVE_NOT_OPEN);
			throw ProblemException.of(ProblemCode.WAVE_NOT_OPEN, terms.wave(), terms.state().word());
		}
	}

	Instant now() {
		return this.clock.instant();
	}

	Duration patience() {
		return this.publisher.patience();
	}

	boolean isKafkaMoving() {
		return this.publisher.isMoving();
	}

	void accepted(Channel channel) {
		this.meters.accepted(channel);
	}

	void refused(Channel channel, FindingCode reason) {
		this.meters.refused(channel, reason);
	}

	CompletableFuture<RecordMetadata> sendPatiently(EventWriter.Event event) {
		return this.publisher.publishPatiently(Topics.RESPONSES, event.key(), event.value());
	}

	private void publish(Channel channel, EventWriter.Event event) {
		try {
			this.publisher.store(Topics.RESPONSES, event.key(), event.value());
			accepted(channel);
		}
		catch (ProblemException ex) {
			refused(channel, FindingCode.UNAVAILABLE);
			throw ex;
		}
	}

}
