package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.compare.Finding;
import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;

/** Where an event that was read enters the ledger. */
final class Entrance {

	private final Known known;

	private final SubmissionCheck check;

	private final Ledger ledger;

	private final QuickReader reader;

	private final Spans spans;

	private final CountedResponse now = new CountedResponse();

	Entrance(Known known, QuickReader reader, SubmissionCheck check, Ledger ledger, Spans spans) {
		this.spans = spans;
		this.known = known;
		this.reader = reader;
		this.check = check;
		this.ledger = ledger;
	}

	/**
	 * Says how what is entered next came.
	 * @param record the record
	 */
	void arrived(Record<byte[], byte[]> record) {
		this.now.acceptedAt = record.timestamp();
		String trace = Spans.of(record.headers());
		this.now.trace = (trace != null) ? this.spans.goOn(trace, "count") : null;
	}

	/**
	 * Counts a record, if it looks as most do.
	 * @param record a record
	 * @return what became of it, or empty if it has to be read in full
	 * @throws UnusableRecordException if it cannot be counted; then nothing was changed
	 */
	Optional<Outcome> enterQuickly(Record<byte[], byte[]> record) throws UnusableRecordException {
		return this.reader.read(record.key(), record.value(), this.now) ? Optional.of(this.ledger.submit(this.now))
				: Optional.empty();
	}

	/**
	 * Counts an event, or finds that nothing is to be changed.
	 * @param event what came
	 * @param value the record's value that it was read from
	 * @return what became of it
	 * @throws UnusableRecordException if it cannot be counted; then nothing was changed
	 */
	Outcome enter(ResponseEvent event, byte[] value) throws UnusableRecordException {
		if (this.check.isErased(event.wave())) {
			return Outcome.ERASED;
		}
		identify(event.responseId());
		return switch (event) {
			case ResponseEvent.Submitted submitted -> submit(submitted, value);
			case ResponseEvent.Withdrawn withdrawn -> {
				this.now.wave = this.known.waves().of(withdrawn.wave());
				yield this.ledger.withdraw(this.now);
			}
			case ResponseEvent.Reviewed reviewed -> {
				byte decision = decision(reviewed);
				this.now.wave = this.known.waves().of(reviewed.wave());
				yield this.ledger.review(this.now, reviewed.revision(), decision);
			}
		};
	}

	/** Keeps what was found of a response beside others. */
	void enter(Finding finding) {
		OptionalInt wave = this.known.waves().find(finding.wave());
		if (wave.isPresent() && !this.check.isErased(finding.wave())) {
			identify(finding.responseId());
			this.now.wave = wave.getAsInt();
			this.ledger.find(this.now, finding);
		}
	}

	/** Reads a wave's responses in full from now on. */
	void forget(int wave) {
		this.reader.forget(wave);
	}

	// What was withdrawn is not kept with a reason: it is not looked at what it says.
	private Outcome submit(ResponseEvent.Submitted submitted, byte[] value) throws UnusableRecordException {
		OptionalInt wave = this.known.waves().find(submitted.wave());
		if (wave.isPresent()) {
			this.now.wave = wave.getAsInt();
			if (this.ledger.isWithdrawn(this.now)) {
				return Outcome.AFTER_WITHDRAWAL;
			}
		}
		this.check.check(submitted, this.now);
		this.reader.learn(value, this.now, submitted.wave());
		return this.ledger.submit(this.now);
	}

	private void identify(String responseId) {
		byte[] id = responseId.getBytes(StandardCharsets.UTF_8);
		this.now.id().set(id, 0, id.length);
	}

	private static byte decision(ResponseEvent.Reviewed reviewed) throws UnusableRecordException {
		if (reviewed.revision() < 1) {
			throw new UnusableRecordException(Reason.UNREADABLE, "revision is less than 1");
		}
		return switch (reviewed.decision()) {
			case "approved" -> Notes.APPROVED;
			case "rejected" -> Notes.REJECTED;
			default -> throw new UnusableRecordException(Reason.UNREADABLE,
					"a decision is approved or rejected, and not '" + reviewed.decision() + "'");
		};
	}

}
