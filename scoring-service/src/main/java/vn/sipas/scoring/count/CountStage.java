package vn.sipas.scoring.count;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.compare.Finding;
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

	private static final int QUALITY_LESS_OFTEN = 16;

	private final Wave.Lookup waves;

	private final CountMetrics metrics;

	private final Duration patience;

	private final Map<Part, Pace> paces;

	private final Pace standingsPace;

	private final Pace tidyingPace;

	private final Pace givingUp = new Rhythm(Duration.ofSeconds(1)).pace(1);

	private final String findings;

	private final Sender sender;

	private final HeldRecords held;

	private final Known known;

	private final ResponseTable table;

	private final Partials partials;

	private final Standings standings;

	private final Entrance entrance;

	private boolean untidy;

	/**
	 * Takes over a partition, its stores restored.
	 * @param context the task
	 * @param waves the waves as they are defined now
	 * @param metrics what counts outcomes
	 * @param rhythm how often counts are passed on
	 * @param patience how long a response waits for its wave
	 * @param findings the topic of what is found by comparing responses
	 * @param spans goes on with traces
	 */
	public CountStage(ProcessorContext<byte[], CountOutput> context, Wave.Lookup waves, CountMetrics metrics,
			Rhythm rhythm, Duration patience, String findings, Spans spans) {
		this.waves = waves;
		this.metrics = metrics;
		this.patience = patience;
		this.findings = findings;
		this.paces = Map.of(Part.FIGURES, rhythm.pace(1), Part.DETAILS, rhythm.pace(DETAILS_LESS_OFTEN), Part.QUALITY,
				rhythm.pace(QUALITY_LESS_OFTEN));
		this.standingsPace = rhythm.pace(1);
		this.tidyingPace = rhythm.pace(1);
		this.sender = new Sender(context, spans);
		this.held = new HeldRecords(context.getStateStore(HELD));
		KeyValueStore<byte[], byte[]> cells = context.getStateStore(CELLS);
		this.known = Known.in(cells);
		this.table = new ResponseTable(context.getStateStore(RESPONSES), this.known::covers);
		this.partials = new Partials(this.known, this.table, waves);
		this.standings = new Standings(this.known, this.table, this.partials, new ToldBy(cells), this.sender);
		this.entrance = new Entrance(this.known, new QuickReader(waves), new SubmissionCheck(waves, this.known),
				new Ledger(this.table, this.partials, this.standings,
						new Observing(this.known, this.partials, this.sender)),
				spans);
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		if (record.value() == null && record.key() != null) {
			if (!Stirring.is(record.key())) {
				this.sender.received();
				this.metrics.count(Outcome.ERASED);
			}
			return;
		}
		this.sender.received();
		this.entrance.arrived(record);
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
			reject(record, this.sender.origin(record), ex);
		}
	}

	private void readInFull(Record<byte[], byte[]> record) throws UnusableRecordException {
		if (this.sender.origin(record).topic().equals(this.findings)) {
			this.entrance.enter(Finding.of(record.value()));
			return;
		}
		ResponseEvent event = ResponseReader.read(record.key(), record.value());
		if (!(event instanceof ResponseEvent.Reviewed) && this.held.areFor(event.wave())) {
			if (!isOpened(event.wave()) && !this.held.isFull()) {
				// Not asked again: its wave may be opened this moment, and it must not
				// overtake.
				hold(record, event);
				return;
			}
			retry(this.sender.now());
		}
		enter(record, event);
	}

	@Override
	public void tick(long now) {
		if (this.held.areForAny(this::isOpened) || (!this.held.isEmpty() && this.givingUp.isDue(now))) {
			retry(now);
		}
		this.partials.follow();
		if ((this.standings.areBehind() || !erasedWaves().isEmpty()) && this.standingsPace.isDue(now)) {
			this.standingsPace.spend((isOver) -> {
				this.standings.follow(isOver);
				erasedWaves().forEach((wave) -> erase(wave, isOver));
			});
		}
		if (this.untidy && this.tidyingPace.isDue(now)) {
			this.tidyingPace.spend((isOver) -> this.untidy = !this.table.tidy(isOver));
		}
		for (Part part : Part.values()) {
			flush(part, Objects.requireNonNull(this.paces.get(part)), now);
		}
	}

	@Override
	public void sweep(Duration quietAfter) {
		this.sender.stir(quietAfter);
		this.untidy = true;
	}

	@Override
	public void close() {
		this.table.close();
	}

	// Of those whose responses were erased, the ones of which anything is known still.
	private List<Integer> erasedWaves() {
		List<Integer> erased = new ArrayList<>();
		for (int wave = 0; wave < this.known.waves().size(); wave++) {
			if (this.table.size(wave) > 0
					&& this.waves.find(this.known.waves().get(wave)).filter(Wave::isErased).isPresent()) {
				erased.add(wave);
			}
		}
		return erased;
	}

	// Its figures stay as they were: what was counted is not passed on again.
	private void erase(int wave, BooleanSupplier isOver) {
		this.entrance.forget(wave);
		if (this.standings.takeBack(wave, isOver)) {
			this.table.forget(wave);
		}
	}

	private void flush(Part part, Pace pace, long now) {
		if (this.partials.areTouched(part) && pace.isDue(now)) {
			pace.spend((isOver) -> {
				int units = this.partials.flush(part, (unit) -> this.sender.partial(unit, part), isOver);
				if (part == Part.FIGURES) {
					this.metrics.flushed(units);
				}
			});
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
		long until = this.sender.now() + this.patience.toMillis();
		this.held.hold(new HeldRecord(until, event.wave(), this.sender.origin(record), record));
		this.metrics.count(Outcome.HELD);
	}

	private void retry(long now) {
		for (HeldRecord waiting : this.held.release((one) -> isOpened(one.wave()) || one.until() <= now)) {
			this.entrance.arrived(waiting.record());
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
			this.sender.eraseDeadLetters(record.key());
			this.sender.eraseDecision(record.key());
		}
		else if (outcome == Outcome.AFTER_WITHDRAWAL) {
			ResponseEvent late = ResponseReader.read(record.key(), record.value());
			if (late instanceof ResponseEvent.Reviewed) {
				this.sender.eraseDecision(record.key());
			}
			else {
				this.sender.withdrawAgain(record.key(), Withdrawal.after(late, this.sender.now()));
			}
		}
	}

	private void reject(Record<byte[], byte[]> record, Origin origin, UnusableRecordException cause) {
		this.metrics.count(cause.reason());
		this.sender.reject(record, origin, cause);
	}

}
