package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.responses.CountedResponse;

/** Where an event that was read enters the ledger. */
final class Entrance {

	private final Known known;

	private final SubmissionCheck check;

	private final Ledger ledger;

	private final QuickReader reader;

	private final CountedResponse now = new CountedResponse();

	Entrance(Known known, QuickReader reader, SubmissionCheck check, Ledger ledger) {
		this.known = known;
		this.reader = reader;
		this.check = check;
		this.ledger = ledger;
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
		byte[] id = event.responseId().getBytes(StandardCharsets.UTF_8);
		this.now.id().set(id, 0, id.length);
		switch (event) {
			case ResponseEvent.Submitted submitted -> {
				this.check.check(submitted, this.now);
				this.reader.learn(value, this.now, submitted.wave());
				return this.ledger.submit(this.now);
			}
			case ResponseEvent.Withdrawn withdrawn -> {
				this.now.wave = this.known.waves().of(withdrawn.wave());
				return this.ledger.withdraw(this.now);
			}
		}
	}

}
