package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;

import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.responses.CountedResponse;

/** Where an event that was read enters the ledger. */
final class Entrance {

	private final Known known;

	private final SubmissionCheck check;

	private final Ledger ledger;

	private final CountedResponse now = new CountedResponse();

	Entrance(Known known, SubmissionCheck check, Ledger ledger) {
		this.known = known;
		this.check = check;
		this.ledger = ledger;
	}

	/**
	 * Counts an event, or finds that nothing is to be changed.
	 * @param event what came
	 * @return what became of it
	 * @throws UnusableRecordException if it cannot be counted; then nothing was changed
	 */
	Outcome enter(ResponseEvent event) throws UnusableRecordException {
		byte[] id = event.responseId().getBytes(StandardCharsets.UTF_8);
		this.now.id().set(id, 0, id.length);
		switch (event) {
			case ResponseEvent.Submitted submitted -> {
				this.check.check(submitted, this.now);
				return this.ledger.submit(this.now);
			}
			case ResponseEvent.Withdrawn withdrawn -> {
				this.now.wave = this.known.waves().of(withdrawn.wave());
				return this.ledger.withdraw(this.now);
			}
		}
	}

}
