package vn.sipas.intake.response;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.WaveState;

/**
 * Many responses one after the other, each with its line. Sends ahead of Kafka's
 * acknowledgements, but only so far; tells rejections in the order of the lines. Once
 * Kafka has failed to acknowledge a line in time, the lines that follow are rejected
 * without being tried.
 */
public final class Batch {

	private static final int MOST_AHEAD = 4096;

	private static final long MOST_BYTES_AHEAD = 4L << 20;

	private static final int REMEMBERED = 20_000;

	private final ResponseCollector collector;

	private final Channel channel;

	private final Consumer<Rejection> rejections;

	private final EventWriter events = new EventWriter();

	private final RecentIds recent = new RecentIds(REMEMBERED);

	private final Deque<BatchLine> lines = new ArrayDeque<>();

	private long bytesAhead;

	private long accepted;

	private long duplicates;

	private long rejected;

	private boolean kafkaAway;

	Batch(ResponseCollector collector, Channel channel, Consumer<Rejection> rejections) {
		this.collector = collector;
		this.channel = channel;
		this.rejections = rejections;
	}

	/**
	 * Whether there is still a point in reading lines.
	 * @return false once Kafka has failed: then every line is rejected
	 */
	public boolean isKafkaAway() {
		return this.kafkaAway;
	}

	/**
	 * Takes a response.
	 * @param line its line, from 1
	 * @param terms the terms of its wave
	 * @param checked the response, or what is wrong with it
	 */
	public void add(long line, Terms terms, Checked checked) {
		switch (checked) {
			case Checked.Right right when terms.state() != WaveState.OPEN -> refuse(line, right.response().responseId(),
					List.of(Finding.of("", FindingCode.WAVE_NOT_OPEN, terms.state().word())));
			case Checked.Right right -> add(line, terms, right.response());
			case Checked.Refused refused -> refuse(line, refused.responseId(), refused.findings());
		}
	}

	/**
	 * Rejects a line.
	 * @param line the line, from 1
	 * @param responseId the response's id, where the line gives one
	 * @param findings what is wrong
	 */
	public void refuse(long line, @Nullable String responseId, List<Finding> findings) {
		this.lines.add(new BatchLine.Refused(new Rejection(line, responseId, findings)));
		settle(MOST_AHEAD);
	}

	/**
	 * Rejects a line because Kafka is away.
	 * @param line the line, from 1
	 * @param responseId the response's id, where it is known
	 */
	public void refuseUnavailable(long line, @Nullable String responseId) {
		this.lines.add(new BatchLine.Refused(unavailable(line, responseId)));
		settle(MOST_AHEAD);
	}

	/**
	 * Waits for what is still ahead.
	 * @return what became of the batch
	 */
	public Counts finish() {
		settle(0);
		return new Counts(this.accepted, this.duplicates, this.rejected, this.kafkaAway);
	}

	private void add(long line, Terms terms, Response response) {
		EventWriter.Event event = this.events.submitted(terms.wave(), response, this.channel, this.collector.now());
		switch (this.recent.note(response.responseId(), response.revision(), event.digest())) {
			case SAME -> this.duplicates++;
			case OTHER -> refuse(line, response.responseId(),
					List.of(Finding.of("/responseId", FindingCode.CONFLICT, response.revision())));
			case NEW -> send(line, response.responseId(), event);
		}
	}

	private void send(long line, String responseId, EventWriter.Event event) {
		try {
			int size = event.value().length;
			CompletableFuture<RecordMetadata> done = this.collector.sendPatiently(event);
			this.lines.add(new BatchLine.Sent(line, responseId, size, done, Deadline.in(this.collector.patience())));
			this.bytesAhead += size;
			settle(MOST_AHEAD);
		}
		catch (ProblemException ex) {
			this.kafkaAway = true;
			refuseUnavailable(line, responseId);
		}
	}

	// Takes from the front what is decided, and waits for more where too much is ahead.
	private void settle(int most) {
		while (!this.lines.isEmpty()) {
			boolean wait = this.lines.size() > most || this.bytesAhead > MOST_BYTES_AHEAD;
			if (!wait && !this.lines.getFirst().isDecided()) {
				return;
			}
			switch (this.lines.removeFirst()) {
				case BatchLine.Refused refused -> reject(refused.rejection());
				case BatchLine.Sent sent -> settle(sent);
			}
		}
	}

	private void settle(BatchLine.Sent sent) {
		this.bytesAhead -= sent.size();
		if (sent.isAcknowledged(this.collector::isKafkaMoving)) {
			this.accepted++;
			this.collector.accepted(this.channel);
		}
		else {
			this.kafkaAway = true;
			reject(unavailable(sent.line(), sent.responseId()));
		}
	}

	private void reject(Rejection rejection) {
		this.rejected++;
		this.collector.refused(this.channel, rejection.findings().getFirst().code());
		this.rejections.accept(rejection);
	}

	private static Rejection unavailable(long line, @Nullable String responseId) {
		return new Rejection(line, responseId, List.of(Finding.of("", FindingCode.UNAVAILABLE)));
	}

	/**
	 * A line that was not taken.
	 *
	 * @param line the line, from 1
	 * @param responseId the response's id, where the line gives one
	 * @param findings what is wrong, at least one thing
	 */
	public record Rejection(long line, @Nullable String responseId, List<Finding> findings) {
	}

	/**
	 * What became of a batch.
	 *
	 * @param accepted lines that Kafka has acknowledged
	 * @param duplicates lines that said the same as an earlier one
	 * @param rejected lines that were not taken
	 * @param kafkaAway whether lines were not taken because Kafka did not acknowledge
	 */
	public record Counts(long accepted, long duplicates, long rejected, boolean kafkaAway) {
	}

}
