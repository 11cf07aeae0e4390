package vn.sipas.scoring.count;

import java.time.Duration;
import java.util.Optional;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import vn.sipas.scoring.deadletter.DeadLetter;
import vn.sipas.scoring.deadletter.Origin;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.task.Pace;
import vn.sipas.scoring.task.Rhythm;
import vn.sipas.scoring.responses.ResponseTable;
import vn.sipas.scoring.task.Stage;
import vn.sipas.scoring.wave.Wave;

/**
 * The first stage: counts the responses of one partition and passes on the counts of the
 * cells that have changed, whole counts and never differences, so that one which is lost
 * or comes twice does no harm. What cannot be used goes to the dead letters.
 */
public final class CountStage implements Stage {

	public static final String RESPONSES = "responses";

	public static final String CELLS = "cells";

	public static final String HELD = "held";

	private static final int DETAILS_LESS_OFTEN = 4;

	private final Wave.Lookup waves;

	private final CountMetrics metrics;

	private final Duration patience;

	private final Pace figuresPace;

	private final Pace detailsPace;

	private final Pace givingUp = new Rhythm(Duration.ofSeconds(1)).pace(1);

	private final ProcessorContext<byte[], CountOutput> context;

	private final HeldRecords held;

	private final ResponseTable table;

	private final Partials partials;

	private final Entrance entrance;

	/**
	 * Takes over a partition, its stores restored.
	 * @param context the task
	 * @param waves the waves as they are defined now
	 * @param metrics what counts outcomes
	 * @param rhythm how often counts are passed on
	 * @param patience how long a response waits for its wave
	 */
	public CountStage(ProcessorContext<byte[], CountOutput> context, Wave.Lookup waves, CountMetrics metrics,
			Rhythm rhythm, Duration patience) {
		this.context = context;
		this.waves = waves;
		this.metrics = metrics;
		this.patience = patience;
		this.figuresPace = rhythm.pace(1);
		this.detailsPace = rhythm.pace(DETAILS_LESS_OFTEN);
		this.held = new HeldRecords(context.getStateStore(HELD));
		Known known = Known.in(context.getStateStore(CELLS));
		this.table = new ResponseTable(context.getStateStore(RESPONSES), known::covers);
		this.partials = new Partials(known, this.table, waves);
		this.entrance = new Entrance(known, new QuickReader(waves), new SubmissionCheck(waves, known),
				new Ledger(this.table, this.partials));
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		if (record.value() == null && record.key() != null) {
			this.metrics.count(Outcome.ERASED);
			return;
		}
		try {
			// What is held was in the log before, and the first of two in conflict
			// stands.
			Optional<Outcome> outcome = this.held.isEmpty() ? this.entrance.enterQuickly(record) : Optional.empty();
			if (outcome.isPresent()) {
				settle(record, outcome.get());
			}
			else {
				readInFull(record);
			}
		}
		catch (UnusableRecordException ex) {
			reject(record, origin(), ex);
		}
	}

	private void readInFull(Record<byte[], byte[]> record) throws UnusableRecordException {
		ResponseEvent event = ResponseReader.read(record.key(), record.value());
		if (this.held.areFor(event.wave())) {
			if (!isOpened(event.wave()) && !this.held.isFull()) {
				// Not asked again: its wave may be opened this moment, and it must not
				// overtake.
				hold(record, event);
				return;
			}
			retry(this.context.currentSystemTimeMs());
		}
		enter(record, event);
	}

	@Override
	public void tick(long now) {
		if (this.held.areForAny(this::isOpened) || (!this.held.isEmpty() && this.givingUp.isDue(now))) {
			retry(now);
		}
		this.partials.follow();
		flush(Part.FIGURES, this.figuresPace, now);
		flush(Part.DETAILS, this.detailsPace, now);
	}

	@Override
	public void close() {
		this.table.close();
	}

	private void flush(Part part, Pace pace, long now) {
		if (this.partials.areTouched(part) && pace.isDue(now)) {
			int partition = this.context.taskId().partition();
			pace.spend((isOver) -> this.partials.flush(part, (unit) -> {
				byte[] key = new PartialKey(unit.wave(), unit.unit(), partition, part).toBytes();
				this.context.forward(new Record<>(key, CountOutput.partial(unit.take(part)), now));
			}, isOver));
		}
	}

	private void enter(Record<byte[], byte[]> record, ResponseEvent event) throws UnusableRecordException {
		try {
			settle(record, this.entrance.enter(event, record.value()));
		}
		catch (UnusableRecordException ex) {
			if (!ex.reason().mayPass() || this.held.isFull()) {
				throw ex;
			}
			hold(record, event);
		}
	}

	private void hold(Record<byte[], byte[]> record, ResponseEvent event) {
		long until = this.context.currentSystemTimeMs() + this.patience.toMillis();
		this.held.hold(new HeldRecord(until, event.wave(), origin(), record));
		this.metrics.count(Outcome.HELD);
	}

	private void retry(long now) {
		for (HeldRecord waiting : this.held.release((one) -> isOpened(one.wave()) || one.until() <= now)) {
			try {
				ResponseEvent event = ResponseReader.read(waiting.record().key(), waiting.record().value());
				settle(waiting.record(), this.entrance.enter(event, waiting.record().value()));
			}
			catch (UnusableRecordException ex) {
				reject(waiting.record(), waiting.origin(), ex);
			}
		}
	}

	private boolean isOpened(String wave) {
		return this.waves.find(wave).filter(Wave::hasBeenOpen).isPresent();
	}

	private void settle(Record<byte[], byte[]> record, Outcome outcome) throws UnusableRecordException {
		this.metrics.count(outcome);
		if (outcome == Outcome.WITHDRAWN) {
			long now = this.context.currentSystemTimeMs();
			this.context.forward(new Record<>(record.key(), CountOutput.erased(), now));
		}
		else if (outcome == Outcome.AFTER_WITHDRAWAL) {
			long now = this.context.currentSystemTimeMs();
			byte[] again = Withdrawal.after(ResponseReader.read(record.key(), record.value()), now);
			this.context.forward(new Record<>(record.key(), CountOutput.withdrawal(again), now));
		}
	}

	private void reject(Record<byte[], byte[]> record, Origin origin, UnusableRecordException cause) {
		this.metrics.count(cause.reason());
		Record<byte[], byte[]> letter = DeadLetter.of(record, origin, cause);
		this.context.forward(letter.withValue(CountOutput.rejected(letter.value())));
	}

	private Origin origin() {
		RecordMetadata metadata = this.context.recordMetadata().orElseThrow();
		return new Origin(metadata.topic(), metadata.partition(), metadata.offset());
	}

}
